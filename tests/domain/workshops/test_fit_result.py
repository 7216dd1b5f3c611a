from hope_desktop.domain.workshops.fit_result import Cut


def test_the_words_of_the_command_line_stay():
    assert [cut.value for cut in Cut] == [
        *("shortened", "variant", "dropped", "lengthened", "added"),
    ]
