// LMDB never longjmps, so Swift may call it as it is.
#include <lmdb.h>
