"""Ids of rows and commands: valid, ascending, unique whoever makes them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from app.kernel.ids import id_maker, is_uuid7, uuid7


def test_an_id_carries_its_time_and_is_a_uuid_of_version_7() -> None:
    one = id_maker(lambda: 0x017F22E279B0, lambda size: b"\xff" * size)()
    assert one == "017f22e2-79b0-70ff-bfff-ffffffffffff"
    assert is_uuid7(one)


def test_ids_of_one_millisecond_ascend_even_past_the_counter() -> None:
    make = id_maker(lambda: 1000)
    ids = [make() for _ in range(5000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 5000


def test_ids_ascend_when_the_clock_is_set_back() -> None:
    times = iter([2000, 1000, 1500])
    make = id_maker(lambda: next(times))
    ids = [make() for _ in range(3)]
    assert ids == sorted(ids)


def test_threads_never_make_the_same_id() -> None:
    make = id_maker(lambda: 1000, lambda size: b"\x00" * size)
    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(lambda _: make(), range(4000)))
    assert len(set(ids)) == 4000


def test_what_is_no_id_is_told_apart() -> None:
    assert is_uuid7(uuid7())
    for text in ("", None, 7, uuid7().upper(), "01a20006-2b3e-44c9-b40c-f4410b6c3f1c"):
        assert not is_uuid7(text)
