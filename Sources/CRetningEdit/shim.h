// Lines with history and completion at a prompt: libedit, by the names that it shares with readline.
#include <stdio.h>
#include <editline/readline.h>

// The library's variable is no more than a C program's global, which Swift cannot touch safely.
static inline void retning_complete_with(char *(*entry)(const char *, int)) {
  rl_completion_entry_function = entry;
}
