#pragma once
#include <glib-unix.h>
#include <gtk/gtk.h>
// malloc_trim, which Swift's Glibc leaves out.
#include <malloc.h>

// The dispatch main queue as a file descriptor, and its drain. Exported by libdispatch for Foundation's run loop; no
// public header declares them.
extern int _dispatch_get_main_queue_handle_4CF(void);
extern void _dispatch_main_queue_callback_4CF(void *message);

// Macros with casts, which Swift does not import.
static inline GType kit_type_boolean(void) { return G_TYPE_BOOLEAN; }
static inline GType kit_type_int(void) { return G_TYPE_INT; }
static inline GType kit_type_uint(void) { return G_TYPE_UINT; }
static inline GType kit_type_double(void) { return G_TYPE_DOUBLE; }
static inline GType kit_type_string(void) { return G_TYPE_STRING; }
static inline GType kit_type_object(void) { return G_TYPE_OBJECT; }
static inline GType kit_type_of(gconstpointer instance) { return G_TYPE_FROM_INSTANCE(instance); }
static inline gpointer kit_class_of(gconstpointer instance) { return G_OBJECT_GET_CLASS(instance); }
static inline gboolean kit_is(gconstpointer instance, GType type) { return G_TYPE_CHECK_INSTANCE_TYPE(instance, type); }
static inline gboolean kit_is_value_int(const GValue *value) { return G_VALUE_HOLDS_INT(value); }
