import subprocess
import sys


def test_the_first_page_does_not_load_plans_and_activities():
    code = "import sys, hope_desktop.domain.overview; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unwanted = {f"hope_desktop.domain.{name}" for name in ("activity", "plan", "safety", "views")}
    assert unwanted.isdisjoint(done.stdout.split())
