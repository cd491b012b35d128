"""The command line as a process of its own: what only a real shell, pipe or signal shows."""

from __future__ import annotations

import runpy
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cli_runner import SEED_FILES, SEEDS

COMMAND = [sys.executable, "-m", "copydesk"]
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of Unix")


def test_python_m_copydesk_is_the_command() -> None:
    done = subprocess.run([*COMMAND, "check", "-"], input=b"Rain.", capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"1 article came back whole; no diagnostics.\n"


def test_the_module_ends_the_process_with_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["copydesk", "read", "nowhere.txt"])

    with pytest.raises(SystemExit) as stop:
        runpy.run_module("copydesk", run_name="__main__")

    assert stop.value.code == 1


def test_the_module_can_be_imported_without_running() -> None:
    assert "main" in runpy.run_module("copydesk.__main__", run_name="copydesk.__main__")


def test_line_ends_go_through_untouched() -> None:
    written = subprocess.run(
        [*COMMAND, "read", "--format", "json", SEEDS / "windows-report.txt"], capture_output=True, check=True
    )
    done = subprocess.run([*COMMAND, "render", "-"], input=written.stdout, capture_output=True, check=True)

    assert done.stdout == (SEEDS / "windows-report.txt").read_bytes()


@unix
def test_a_closed_pipe_ends_the_command_in_silence(tmp_path: Path) -> None:
    # More than any pipe holds, so that the command still writes when its reader has gone.
    files = SEED_FILES * 20
    with subprocess.Popen([*COMMAND, "read", *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (141, b"")


@unix
def test_ctrl_c_ends_the_command_with_one_line() -> None:
    # A shell that runs the tests in the background makes them ignore Ctrl-C, and the command would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [*COMMAND, "read", "--from", "jsonl", "--format", "jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        # If it hangs, let the test fail rather than hang too.
        watchdog = threading.Timer(60, process.kill)
        watchdog.start()
        process.stdin.write(b'{"text": "Rain."}\n')
        process.stdin.flush()
        # A record goes out as soon as it came in; from then on the command waits for the next one.
        first = process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        watchdog.cancel()

    assert b"Rain." in first
    assert (process.returncode, said) == (130, b"copydesk: stopped.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith(b"copydesk: standard output: ")
    assert done.stderr.count(b"\n") == 1
