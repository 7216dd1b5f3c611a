import copy
import pickle

from tests.each import each
from tests.i18n.test_refusals import EXAMPLES


@each("error", EXAMPLES, ids=repr)
def test_a_refusal_keeps_its_facts_on_its_way_out_of_a_worker(error):
    for kept in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(kept), kept.args, vars(kept)) == (type(error), error.args, vars(error))
