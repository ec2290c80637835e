from liangpai.results.rules.content import LISTED, corrects, one_line, returned_for, with_return, written


def test_few_rows_are_listed_and_many_are_hashed() -> None:
    assert written([(1, "I1", 2.0)]) == {"figures": [[1, "I1", 2.0]]}
    many = written([(row,) for row in range(LISTED + 1)])
    assert many["count"] == LISTED + 1 and many["hash"] != written([(0,)] * (LISTED + 1))["hash"]


def test_a_return_keeps_the_reason_of_the_correction_and_is_forgotten_when_mended() -> None:
    reason = with_return("抄错了一行", " 请附\n台账 ")
    assert (corrects(reason), returned_for(reason)) == ("抄错了一行", "请附 台账")
    again = with_return(reason, "仍不清楚")
    assert (corrects(again), returned_for(again)) == ("抄错了一行", "仍不清楚")
    assert returned_for("抄错了一行") == "" and one_line(" a \n b ") == "a b"
