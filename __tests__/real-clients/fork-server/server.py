"""Answers calls of an AWS CLI with forks of one process: server.py FILE-OF-THE-CLI FOLDER PID.

Each call is a process of its own that runs the file of the CLI with the caller's arguments, environment, folder and
streams. The modules of the CLI itself read some variables as they are imported: where the caller has other values than
the server, the call imports these modules again, from compiled code in memory. The server ends with the process PID, and
removes FOLDER then.
"""
import atexit
import contextlib
import fcntl
import gc
import importlib
import marshal
import os
import runpy
import select
import shutil
import socket
import sys
import threading
import traceback
from importlib.machinery import SourceFileLoader

cli, folder, pid = sys.argv[1:]
environment_of_server = dict(os.environ)
finders_of_server = list(sys.meta_path)


def run(arguments):
    """Runs the file of the CLI as Python does, and returns the exit code."""
    sys.argv = [cli, *arguments]
    try:
        runpy.run_path(cli, run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, (int, type(None))):
            return (end.code or 0) & 255
        print(end.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def is_of_cli(module):
    return module.split(".")[0] in ("awscli", "botocore", "s3transfer")


def forget_cli(environment):
    """As if the CLI had never been imported."""
    for module in list(filter(is_of_cli, sys.modules)):
        del sys.modules[module]
    sys.meta_path[:] = finders_of_server
    os.environ.clear()
    os.environ.update(environment)


class WatchedEnvironment(type(os.environ)):
    """Remembers which variables are read."""

    read = set()

    def __getitem__(self, name):
        self.read.add(name)
        return super().__getitem__(name)


def prepare():
    """Imports what calls need. Returns the variables that the CLI reads as it is imported, and the values that it sets."""
    compiled = {}
    get_code = SourceFileLoader.get_code
    SourceFileLoader.get_code = lambda loader, module: compiled.get(module) or compiled.setdefault(
        module, get_code(loader, module)
    )
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        if run(["--version"]) != 0:
            sys.exit("the AWS CLI does not run")
    forget_cli(environment_of_server)
    plain, os.environ.__class__ = type(os.environ), WatchedEnvironment
    for module in list(filter(is_of_cli, compiled)):
        importlib.import_module(module)
    os.environ.__class__ = plain
    gc.collect()
    gc.freeze()
    changed = os.environ.items() - environment_of_server.items()
    return WatchedEnvironment.read, dict(changed)


def answer(connection):
    """Makes this process the call that a caller asks for."""
    request, streams, _, _ = socket.recv_fds(connection, 1 << 20, 3)
    # When the caller ends, whatever the reason, the kernel ends this process.
    fcntl.fcntl(connection, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(connection, fcntl.F_SETFL, os.O_ASYNC)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    arguments, directory, mask, environment = marshal.loads(request)
    os.chdir(directory)
    os.umask(mask)
    if all(environment.get(name) == environment_of_server.get(name) for name in read_by_cli):
        os.environ.clear()
        os.environ.update(environment | set_by_cli)
    else:
        forget_cli(environment)
    code = run(arguments)
    # The end of a program, without the time that it takes to free its memory.
    threading._shutdown()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    connection.send(bytes([code]))
    os._exit(code)


def serve(listeners, process):
    while True:
        ready, _, _ = select.select([process, *listeners], [], [])
        if process in ready:
            return
        connection, _ = ready[0].accept()
        if os.fork() == 0:
            try:
                answer(connection)
            finally:
                os._exit(1)
        connection.close()
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0] > 0:
                pass


process = os.pidfd_open(int(pid))
sys.path[0] = os.path.dirname(cli)
read_by_cli, set_by_cli = prepare()
listeners = []
# A fork has only the thread that forks, and may wait for others forever. Callers of a CLI that starts threads as it is
# imported find nobody who listens, and run its file.
if len(os.listdir("/proc/self/task")) == 1:
    listeners.append(socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET))
    listeners[0].bind(f"{folder}/socket")
    listeners[0].listen(64)
# Who started the server waits for this process alone.
if os.fork() == 0:
    os.setsid()
    try:
        serve(listeners, process)
    finally:
        shutil.rmtree(folder)
