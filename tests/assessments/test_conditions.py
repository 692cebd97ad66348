from __future__ import annotations

from decimal import Decimal

import pytest

from assessments.conditions import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    ConditionError,
    Not,
    Quantity,
    Truth,
    comparisons,
    evaluate,
    names,
    parse,
)

FILLED: dict[str, Quantity] = {
    "level": 2,
    "share": Decimal("0.4"),
    "word": "ja",
    "many": ("bureau", "rpo"),
    "yes": True,
    "no": False,
    "zero": 0,
}


def holds(text: str) -> bool:
    return evaluate(parse(text), FILLED.get)


def test_and_binds_tighter_than_or_and_brackets_win() -> None:
    a, b, c = Truth("a"), Truth("b"), Truth("c")
    cases: dict[str, Condition] = {
        "a or b and c": AnyOf((a, AllOf((b, c)))),
        "(a or b) and c": AllOf((AnyOf((a, b)), c)),
        "not a and b": AllOf((Not(a), b)),
        "not (a and b)": Not(AllOf((a, b))),
        "a and b and c": AllOf((a, b, c)),
    }

    for text, tree in cases.items():
        assert parse(text) == tree, text


def test_a_comparison_keeps_its_name_operator_and_operands() -> None:
    assert parse("PRO-03 >= 50") == Comparison("PRO-03", ">=", (Decimal(50),))
    assert parse("verschil < -1.5") == Comparison("verschil", "<", (Decimal("-1.5"),))
    assert parse("PRO-04 != weet_ik_niet") == Comparison("PRO-04", "!=", ("weet_ik_niet",))
    assert parse("advies in (U2, U3)") == Comparison("advies", "in", ("U2", "U3"))


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("", "verwacht een vraag, taak of grootheid, maar er staat ‘het einde’"),
        ("a and", "maar er staat ‘het einde’"),
        ("a b", "‘b’ staat hier niet op zijn plaats"),
        ("(a or b", "verwacht ‘)’, maar er staat ‘het einde’"),
        ("a = ", "verwacht een getal of woord"),
        ("a >= ja", "‘>=’ kan niet met het woord ‘ja’"),
        ("a in 2", "verwacht ‘(’"),
        ("a == 2", "verwacht een getal of woord, maar er staat ‘=’"),
        ("a; b", "onbekend teken bij ‘; b’"),
        ("5 = a", "maar er staat ‘5’"),
        ("__import__('os')", "onbekend teken bij ‘'os')’"),
    ],
)
def test_what_is_not_in_the_language_is_refused_with_what_stood_there(text: str, complaint: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse(text)

    assert complaint in str(caught.value)


@pytest.mark.parametrize("operator", ["=", ">=", "<=", ">", "<"])
def test_an_empty_answer_makes_every_comparison_false(operator: str) -> None:
    assert not holds(f"empty {operator} 0")


def test_an_empty_answer_differs_from_everything() -> None:
    assert holds("empty != ja")
    assert holds("empty != 0")
    assert not holds("empty in (0, 1)")
    assert not holds("empty")
    assert holds("not empty")


@pytest.mark.parametrize(
    "text, outcome",
    [
        ("level = 2", True),
        ("level != 2", False),
        ("level >= 2", True),
        ("level > 2", False),
        ("level <= 1.9", False),
        ("level < 2.1", True),
        ("level in (1, 2)", True),
        ("share > 0.4", False),
        ("share >= 0.4", True),
        ("zero = 0", True),
        ("zero", False),
        ("level", True),
        ("yes and not no", True),
        ("word = ja", True),
        ("word != ja", False),
        ("word != nee", True),
        ("word in (nee, ja)", True),
        ("many = rpo", True),
        ("many != rpo", False),
        ("many != jobboard", True),
        ("many in (jobboard, bureau)", True),
        ("level = ja", False),
        ("level != ja", True),
    ],
)
def test_values_compare_as_numbers_words_and_lists(text: str, outcome: bool) -> None:
    assert holds(text) is outcome


@pytest.mark.parametrize("operator", [">=", "<=", ">", "<"])
@pytest.mark.parametrize("name", ["word", "many"])
def test_words_have_no_order(name: str, operator: str) -> None:
    assert not holds(f"{name} {operator} 2")


def test_names_and_comparisons_come_in_order_of_writing() -> None:
    condition = parse("a = 1 or not (b and c != ja) or d in (x, y)")

    assert list(names(condition)) == ["a", "b", "c", "d"]
    assert [one.name for one in comparisons(condition)] == ["a", "c", "d"]
