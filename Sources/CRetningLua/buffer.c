#include <stdlib.h>
#include <string.h>

#include "internal.h"

rl_buffer *rl_buffer_new(void) {
  return calloc(1, sizeof(rl_buffer));
}

void rl_buffer_free(rl_buffer *buffer) {
  if (!buffer) return;
  free(buffer->bytes);
  free(buffer);
}

bool rl_buffer_append(rl_buffer *buffer, const void *bytes, size_t count) {
  if (buffer->failed) return false;
  if (buffer->capacity - buffer->count < count) {
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity - buffer->count < count) {
      if (capacity > SIZE_MAX / 2) {
        buffer->failed = true;
        return false;
      }
      capacity *= 2;
    }
    uint8_t *grown = realloc(buffer->bytes, capacity);
    if (!grown) {
      buffer->failed = true;
      return false;
    }
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  if (count) memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return true;
}

bool rl_buffer_has_failed(const rl_buffer *buffer) {
  return buffer->failed;
}

const uint8_t *rl_buffer_bytes(const rl_buffer *buffer) {
  return buffer->bytes;
}

size_t rl_buffer_count(const rl_buffer *buffer) {
  return buffer->count;
}
