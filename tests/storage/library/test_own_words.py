from hope_desktop.storage.library import own_words


def test_a_word_is_kept_once_and_can_be_taken_back(db):
    for _ in range(2):
        with db.change("word.added") as change:
            own_words.add(change, "grensje")
    assert own_words.every(db.connection) == {"grensje"}
