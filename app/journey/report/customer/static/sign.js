/* Signing by finger: the strokes go with the form as points. Touch, mouse and pen events, no new syntax, for old phones. */
(function () {
  var pad = document.getElementById("pad");
  var form = document.getElementById("late");
  if (!pad || !pad.getContext || !form) return;
  var pen = pad.getContext("2d");
  var strokes = [];
  var stroke = null;
  var began = 0;

  pen.lineWidth = 4;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.strokeStyle = "#111";

  function place(event) {
    var touch = event.touches && event.touches[0] ? event.touches[0] : event;
    var box = pad.getBoundingClientRect();
    return {
      x: Math.round(((touch.clientX - box.left) * pad.width) / box.width * 10) / 10,
      y: Math.round(((touch.clientY - box.top) * pad.height) / box.height * 10) / 10,
      t: new Date().getTime() - began,
      p: 0.5
    };
  }
  function start(event) {
    event.preventDefault();
    if (!began) began = new Date().getTime();
    stroke = [place(event)];
    strokes.push(stroke);
  }
  function move(event) {
    if (!stroke) return;
    event.preventDefault();
    var last = stroke[stroke.length - 1];
    var next = place(event);
    stroke.push(next);
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(next.x, next.y);
    pen.stroke();
  }
  function stop() {
    if (!stroke) return;
    stroke = null;
    form.elements.strokes.value = JSON.stringify(strokes);
  }
  pad.addEventListener("touchstart", start, { passive: false });
  pad.addEventListener("touchmove", move, { passive: false });
  pad.addEventListener("touchend", stop);
  pad.addEventListener("touchcancel", stop);
  pad.addEventListener("mousedown", start);
  pad.addEventListener("mousemove", move);
  document.addEventListener("mouseup", stop);
  document.getElementById("wipe").addEventListener("click", function () {
    strokes = [];
    began = 0;
    form.elements.strokes.value = "";
    pen.clearRect(0, 0, pad.width, pad.height);
  });
})();
