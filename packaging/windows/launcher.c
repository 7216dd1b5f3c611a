/* Starts the Python that lies beside this program. Reads no registry, no PATH and no variable of
   the environment, so that another Python on the computer can never be taken for ours.
   Built twice: with a window, and (CONSOLE) for the command line. */
#define UNICODE
#define _UNICODE
#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>

#define LONGEST 32768
typedef int (*run_python)(int, wchar_t **);

static int fail(void) {
    const wchar_t *text =
        L"Hope Desktop is niet compleet: een bestand ontbreekt. Installeer het opnieuw; "
        L"je werk blijft bewaard.\n\n"
        L"Hope Desktop is not complete: a file is missing. Install it again; your work is kept.";
#ifdef CONSOLE
    DWORD written;
    WriteConsoleW(GetStdHandle(STD_ERROR_HANDLE), text, lstrlenW(text), &written, NULL);
#else
    MessageBoxW(NULL, text, L"Hope Desktop", MB_ICONERROR);
#endif
    return 1;
}

static int start(void) {
    static wchar_t folder[LONGEST], library[LONGEST];
    int count = 0, used = 0;
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST - 64);
    while (length && folder[length - 1] != L'\\') length--;
    folder[length] = 0;
    lstrcpyW(library, folder);
    lstrcatW(library, L"python\\" PYTHON);
    SetEnvironmentVariableW(L"PYTHONHOME", NULL);
    SetEnvironmentVariableW(L"PYTHONPATH", NULL);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (!python) return fail();
    run_python run = (run_python)(void *)GetProcAddress(python, "Py_Main");
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **given = calloc((size_t)count + 8, sizeof *given);
    if (!run || !words || !given) return fail();
    given[used++] = words[0];
    given[used++] = L"-m";
    given[used++] = L"hope_desktop";
    for (int i = 1; i < count; i++) given[used++] = words[i];
    return run(used, given);
}

#ifdef CONSOLE
int wmain(void) { return start(); }
#else
int WINAPI wWinMain(HINSTANCE a, HINSTANCE b, LPWSTR c, int d) {
    (void)a; (void)b; (void)c; (void)d;
    return start();
}
#endif
