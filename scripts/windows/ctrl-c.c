/* Sends Ctrl-C to all processes of the console that a process has, as the runner does (actions/runner,
   ProcessInvoker.cs, SendCtrlSignal). */
#include <stdlib.h>
#include <windows.h>

static BOOL WINAPI ignore(DWORD event) {
  (void)event;
  return TRUE;
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  FreeConsole();
  if (!AttachConsole(strtoul(arguments[1], NULL, 10)) || !SetConsoleCtrlHandler(ignore, TRUE)) return 1;
  if (!GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0)) return 1;
  Sleep(200);
  return 0;
}
