"""What a person is told, and what is summed up."""

from generator.diagnostics import Code, Level, Place, told

ADVICE, FAULT = Code("some-advice", Level.INFO, ""), Code("some-fault", Level.ERROR, "")


def test_of_advice_only_the_first_few_are_shown_and_the_rest_counted() -> None:
    advice = [ADVICE.at(Place("a.yml", line), "never seen") for line in range(1, 13)]
    faults = [FAULT.at(Place("b.yml", line), "wrong") for line in range(1, 13)]
    said = list(told([*advice, *faults], most=5))
    assert [words for level, words in said if level is Level.INFO][-2:] == [
        "a.yml:5:1: info[some-advice] never seen",
        "… and 7 more: info[some-advice]",
    ]
    assert sum(level is Level.ERROR for level, _ in said) == 12
