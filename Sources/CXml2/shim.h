#pragma once
// Debian's libxml2 shows ICU's headers, which contradict those that Foundation brings; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
