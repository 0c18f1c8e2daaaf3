"""Answers calls of an AWS CLI with forks of one process: server.py FILE-OF-THE-CLI FOLDER PID.

Each call is a process of its own that runs the file of the CLI with the caller's arguments, environment, folder and
streams. It imports the modules of the CLI itself, because these read the environment as they are imported; in memory are
their compiled code and all other modules. The server ends with the process PID, and removes FOLDER then.
"""
import atexit
import contextlib
import fcntl
import functools
import gc
import importlib.machinery
import marshal
import os
import runpy
import select
import shutil
import socket
import sys
import threading
import traceback

cli, folder, pid = sys.argv[1:]
own_packages = ("awscli", "botocore", "s3transfer")


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


def prepare():
    """Imports what every call needs, and forgets what has to be imported by each."""
    loader = importlib.machinery.SourceFileLoader
    loader.get_code = functools.cache(loader.get_code)
    finders = list(sys.meta_path)
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        if run(["--version"]) != 0:
            sys.exit("the AWS CLI cannot be imported")
    for name in [name for name in sys.modules if name.split(".")[0] in own_packages]:
        del sys.modules[name]
    sys.meta_path[:] = finders
    # A fork has only the thread that forks, and may wait for the others forever.
    if len(os.listdir("/proc/self/task")) > 1:
        sys.exit("the AWS CLI has started threads")
    gc.collect()
    gc.freeze()


def answer(connection):
    """Makes this process the call that a caller asks for."""
    request, streams, _, _ = socket.recv_fds(connection, 1 << 20, 3)
    if not request:
        os._exit(1)
    # When the caller ends, whatever the reason, the kernel ends this process.
    fcntl.fcntl(connection, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(connection, fcntl.F_SETFL, os.O_ASYNC)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    arguments, directory, mask, environment = marshal.loads(request)
    os.chdir(directory)
    os.umask(mask)
    os.environb.clear()
    os.environb.update(environment)
    code = run(arguments)
    # The end of a program, without the time that it takes to free its memory.
    threading._shutdown()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    connection.send(bytes([code]))
    os._exit(code)


def reap():
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0] > 0:
            pass


def serve(listener, process):
    while True:
        ready, _, _ = select.select([listener, process], [], [])
        if process in ready:
            return
        connection, _ = listener.accept()
        if os.fork() == 0:
            try:
                answer(connection)
            finally:
                os._exit(1)
        connection.close()
        reap()


process = os.pidfd_open(int(pid))
sys.path[0] = os.path.dirname(cli)
prepare()
listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
listener.bind(f"{folder}/socket")
listener.listen(64)
# Who started the server waits for this process alone.
if os.fork() == 0:
    os.setsid()
    try:
        serve(listener, process)
    finally:
        shutil.rmtree(folder)
