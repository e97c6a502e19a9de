"""The VIN against published examples and against itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reference.vehicles import vin as v

LEGAL = "".join(sorted(v.VALUES))
eight = st.text(LEGAL, min_size=8, max_size=8)


@pytest.mark.parametrize("known", ["11111111111111111", "1M8GDM9AXKP042788", "5GZCZ43D13S812715"])
def test_published_examples_are_right(known):
    assert v.fault_of(known) is None
    assert v.is_valid(known)


@given(eight, eight)
def test_what_is_made_is_right(first8, rest):
    made = v.with_check_digit(first8, rest)
    assert (made[:8], made[9:]) == (first8, rest)
    assert v.is_valid(made)


@given(eight, eight, st.integers(0, 16), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_noticed(first8, rest, at, digit):
    """Every weight but the check digit's own is prime to 11, so one changed digit always shows."""
    made = v.with_check_digit(first8, rest)
    if made[at].isdigit() and made[at] != digit:
        assert not v.is_valid(made[:at] + digit + made[at + 1 :])


@given(eight, eight)
def test_a_wrong_check_digit_names_the_right_one(first8, rest):
    made = v.with_check_digit(first8, rest)
    other = "1" if made[8] != "1" else "2"
    assert v.fault_of(made[:8] + other + made[9:]) == v.VinFault("check_digit", 9, made[8])


@given(eight, eight, st.integers(0, 16), st.sampled_from("IOQ"))
def test_letters_that_read_as_digits_are_refused_where_they_stand(first8, rest, at, letter):
    made = v.with_check_digit(first8, rest)
    assert v.fault_of(made[:at] + letter + made[at + 1 :]) == v.VinFault("forbidden_letter", at + 1)


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(text):
    fault = v.fault_of(text)
    assert (fault is None) == v.is_valid(text)


def test_each_reason_is_told_apart():
    assert v.fault_of("  ") == v.VinFault("blank")
    assert v.fault_of("") == v.VinFault("blank")
    assert v.fault_of("1M8GDM9AXKP04278") == v.VinFault("length")
    assert v.fault_of("1M8GDM9AXKP0427888") == v.VinFault("length")
    assert v.fault_of("1M8GDM9AXKP04278车") == v.VinFault("character", 17)
    assert v.fault_of("1m8GDM9AXKP042788") == v.VinFault("character", 2)


def test_what_people_type_is_brought_to_the_plates_spelling():
    assert v.normalised(" 1m8gd-m9axk p042788\n") == "1M8GDM9AXKP042788"


@pytest.mark.parametrize(
    ("first8", "rest"), [("1M8GDM9", "KP042788"), ("1M8GDM9A", "KP0427880"), ("1M8GDM9I", "KP042788")]
)
def test_parts_that_make_no_vin_are_an_error_of_the_caller(first8, rest):
    with pytest.raises(ValueError):
        v.with_check_digit(first8, rest)


def test_check_digit_wants_a_whole_number():
    with pytest.raises(ValueError):
        v.check_digit("123")
