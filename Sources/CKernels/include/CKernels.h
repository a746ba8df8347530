// The dense arithmetic of the language model. Rows are float32; no function allocates or keeps what it is given.
#ifndef ACTANT_CKERNELS_H
#define ACTANT_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#endif
