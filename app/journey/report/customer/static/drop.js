/* A PDF dropped anywhere on the form, or chosen, is sent at once. Without this script the button does it. Old phones: no new syntax. */
(function () {
  var form = document.querySelector("form.drop");
  if (!form) return;
  var input = form.querySelector("input[type=file]");
  function send() {
    if (input.files && input.files.length) {
      form.className = "drop busy";
      form.submit();
    }
  }
  input.addEventListener("change", send);
  ["dragenter", "dragover"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      event.preventDefault();
      form.className = "drop over";
    });
  });
  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) form.className = "drop";
  });
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    form.className = "drop";
    if (event.dataTransfer && event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      send();
    }
  });
})();
