"""Long work: off the window's thread, reported, cancelled, never silent."""

import threading

import pytest
from PySide6.QtCore import QThread

from inspector.errors import FileMissing
from inspector.progress import Progress
from ui.work import Work


def test_work_runs_elsewhere_and_its_result_arrives_on_the_windows_thread(qtbot, qapp):
    seen = {}

    def function(watch):
        seen["thread"] = threading.current_thread()
        return 42

    work = Work(function)
    work.succeeded.connect(lambda value: seen.update(value=value, qt=QThread.currentThread()))
    with qtbot.waitSignal(work.finished):
        work.start()
    assert seen["value"] == 42
    assert seen["thread"] is not threading.main_thread()
    assert seen["qt"] is qapp.thread()


def test_progress_comes_in_order_before_the_result(qtbot):
    heard = []

    def function(watch):
        for done in range(3):
            watch(Progress("step", done, 3))

    work = Work(function)
    work.progressed.connect(lambda progress: heard.append(progress.done))
    work.succeeded.connect(lambda _: heard.append("done"))
    with qtbot.waitSignal(work.finished):
        work.start()
    assert heard == [0, 1, 2, "done"]


def test_cancel_stops_at_the_next_step(qtbot):
    begun, steps = threading.Event(), []

    def function(watch):
        while True:
            watch(Progress("step"))
            steps.append(work.is_cancelling)
            begun.set()

    work = Work(function)
    work.start()
    assert begun.wait(20)
    with qtbot.waitSignal(work.cancelled, timeout=20_000):
        work.cancel()
    assert steps.count(True) <= 1  # the step that was under way
    assert work.wait(1)


@pytest.mark.parametrize("error", [FileMissing("a.skt"), ZeroDivisionError("a bug")])
def test_an_error_and_a_bug_both_arrive(qtbot, error):
    def function(watch):
        raise error

    work = Work(function)
    with qtbot.waitSignal(work.failed) as said:
        work.start()
    assert said.args == [error]


def test_work_whose_window_is_gone_ends_by_itself(qtbot):
    go_on = threading.Event()

    def function(watch):
        go_on.wait(2)
        watch(Progress("step"))
        watch(Progress("step"))

    work = Work(function)
    work.start()
    work.cancel()
    go_on.set()
    assert work.wait(2)
