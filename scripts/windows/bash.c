/* Stands for Git Bash, which does not run under Wine: it tells which program it is, how it was started and what its
   script holds. A script that begins with "wait" has it wait for Ctrl-C, as a command does that ends in peace. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

static volatile LONG interrupted;

static BOOL WINAPI on_event(DWORD event) {
  (void)event;
  InterlockedExchange(&interrupted, 1);
  return TRUE;
}

int main(int count, char **arguments) {
  char path[MAX_PATH], script[4096];
  FILE *file = fopen(arguments[count - 1], "rb");
  if (!file) return 127;
  size_t length = fread(script, 1, sizeof script - 1, file);
  script[length] = '\0';
  fclose(file);
  GetModuleFileNameA(NULL, path, sizeof path);
  SetConsoleCtrlHandler(on_event, TRUE);
  printf("program %s\ncommand line %s\nscript %s<end>\n", path, GetCommandLineA(), script);
  fflush(stdout);
  if (strncmp(script, "wait", 4) != 0) return 0;
  while (!interrupted) Sleep(20);
  Sleep(300);
  printf("ended in peace\n");
  return 130;
}
