#pragma once
#include <glib.h>
// Where translations are bound, and whose language is asked for.
#include <libintl.h>
#include <locale.h>
