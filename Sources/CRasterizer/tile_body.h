// One tile, compiled once for each set of instructions.

#pragma STDC FP_CONTRACT OFF

#include "times_body.h"

TARGET static inline Floats NAME(all)(float number) { return (Floats){0} + number; }

TARGET static inline Floats NAME(absolute)(Floats number) { return (Floats)((Ints)number & 0x7fffffff); }

TARGET static inline Floats NAME(least)(Floats one, Floats other) {
#if SET == 2
    return (Floats)_mm512_min_ps((__m512)one, (__m512)other);
#else
    Ints mask = one < other;
    return (Floats)(((Ints)one & mask) | ((Ints)other & ~mask));
#endif
}

TARGET static inline Floats NAME(most)(Floats one, Floats other) {
#if SET == 2
    return (Floats)_mm512_max_ps((__m512)one, (__m512)other);
#else
    Ints mask = one > other;
    return (Floats)(((Ints)one & mask) | ((Ints)other & ~mask));
#endif
}

TARGET static inline Floats NAME(root)(Floats number) {
#if SET == 2
    return (Floats)_mm512_sqrt_ps((__m512)number);
#else
    for (int lane = 0; lane < LANES; lane++) number[lane] = sqrtf(number[lane]);
    return number;
#endif
}

TARGET static inline Few NAME(timesFew)(Few one, Few other) {
#if SET > 0
    return (Few)_mm256_mulhrs_epi16((__m256i)one, (__m256i)other);
#else
    typedef int32_t Wide __attribute__((vector_size(NARROW * 16)));
    Wide product = __builtin_convertvector(one, Wide) * __builtin_convertvector(other, Wide);
    return __builtin_convertvector((product + (1 << 14)) >> 15, Few);
#endif
}

TARGET static inline void NAME(lay)(int16_t *row, Pixels color, Pixels share) {
    Pixels under;
    memcpy(&under, row, sizeof under);
    under += NAME(times)(color - under, share);
    memcpy(row, &under, sizeof under);
}

TARGET static inline void NAME(layFew)(int16_t *row, Few color, Few share) {
    Few under;
    memcpy(&under, row, sizeof under);
    under += NAME(timesFew)(color - under, share);
    memcpy(row, &under, sizeof under);
}

// Shares are up to 32767, so that the lower half of each 32 bits holds them.
#define EACH(n) 2 * (n), 2 * (n), 2 * (n), 2 * (n)

/// Lays a colour over eight pixels of one row and eight of another, each by its share of 32767.
TARGET static inline void NAME(blend)(int16_t *upper, int16_t *lower, Pixels color, Floats share) {
    Shares all = (Shares)__builtin_convertvector(share, Ints);
    NAME(lay)(upper, color,
        __builtin_shufflevector(all, all, EACH(0), EACH(1), EACH(2), EACH(3), EACH(4), EACH(5), EACH(6), EACH(7)));
    NAME(lay)(lower, color,
        __builtin_shufflevector(
            all, all, EACH(8), EACH(9), EACH(10), EACH(11), EACH(12), EACH(13), EACH(14), EACH(15)));
}

/// The same for four pixels of each of four rows.
TARGET static inline void NAME(blendFew)(int16_t *row, const int32_t *start, Few color, Floats share) {
    Shares all = (Shares)__builtin_convertvector(share, Ints);
    NAME(layFew)(row + 4 * start[0], color,
        __builtin_shufflevector(all, all, EACH(0), EACH(1), EACH(2), EACH(3)));
    NAME(layFew)(row + PITCH + 4 * start[1], color,
        __builtin_shufflevector(all, all, EACH(4), EACH(5), EACH(6), EACH(7)));
    NAME(layFew)(row + 2 * PITCH + 4 * start[2], color,
        __builtin_shufflevector(all, all, EACH(8), EACH(9), EACH(10), EACH(11)));
    NAME(layFew)(row + 3 * PITCH + 4 * start[3], color,
        __builtin_shufflevector(all, all, EACH(12), EACH(13), EACH(14), EACH(15)));
}

#undef EACH

TARGET static inline Pixels NAME(color)(const int16_t parts[4]) {
    typedef int64_t Each __attribute__((vector_size(ACROSS * 8)));
    int64_t one;
    memcpy(&one, parts, sizeof one);
    return (Pixels)((Each){0} + one);
}

/// The part of a pixel beyond a side that stands `distance` off its centre: the integral of a trapezium.
TARGET static inline Floats NAME(beyond)(Floats distance, Floats ramp, Floats bend, Floats inverse) {
    Floats z = NAME(most)(ramp - distance, NAME(all)(0));
    Floats bent = NAME(least)(z, bend);
    return (z - bent) + bent * (bent * inverse);
}

/// The part on this side of a side that stands `distance` off, which is negative if the centre is outside.
TARGET static inline Floats NAME(within)(Floats distance, Floats ramp, Floats bend, Floats inverse) {
    Floats half = NAME(all)(0.5f) - NAME(beyond)(NAME(absolute)(distance), ramp, bend, inverse);
    return NAME(all)(0.5f) + (Floats)((Ints)half | ((Ints)distance & (int32_t)0x80000000));
}

/// The part of pixels that lies between the ends of a stroke, and on a dash.
TARGET static inline Floats NAME(ends)(const Stroke *stroke, Floats along) {
    Floats room = NAME(least)(along, stroke->length - along);
    if (stroke->period > 0) {
        Floats turns = along / stroke->period;
        Floats whole = __builtin_convertvector(__builtin_convertvector(turns, Ints), Floats);
        Floats place = along - whole * stroke->period;
        Floats dash = NAME(all)(stroke->on / 2) - NAME(absolute)(place - stroke->on / 2);
        room = NAME(least)(room, NAME(most)(dash, place - stroke->period));
    }
    return NAME(within)(
        room * stroke->unit, NAME(all)(stroke->ramp), NAME(all)(stroke->bend), NAME(all)(stroke->inverse));
}

/// Where a stroke's pixels begin and end in the rows of a tile, and its distances there.
typedef struct {
    int32_t start[TILE + 2 * LANES], stop[TILE + 2 * LANES];
    float across[TILE + 2 * LANES], along[TILE + 2 * LANES];
} NAME(Rows);

TARGET static inline void NAME(rows)(
    const Stroke *stroke, int32_t left, int32_t top, int32_t width, int32_t first, int32_t last, NAME(Rows) *rows) {
    const Floats lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    Floats low = NAME(all)(greater(stroke->left - (float)left, 0));
    Floats high = NAME(all)(lesser(stroke->right - (float)left, (float)width));
    float originX = (float)left + 0.5f - stroke->x, originY = (float)top + 0.5f - stroke->y;
    for (int32_t y = first; y < last; y += LANES) {
        Floats rowY = lanes + ((float)y + originY);
        Floats middle = rowY * stroke->lean + (stroke->x - (float)left);
        Floats from = NAME(least)(NAME(most)(middle - stroke->reach, low), NAME(all)(TILE));
        Floats to = NAME(most)(NAME(least)(middle + stroke->reach, high), NAME(all)(0));
        Ints start = __builtin_convertvector(from + 0.5f, Ints), stop = __builtin_convertvector(to + 0.5f, Ints);
        Floats columnX = __builtin_convertvector(start, Floats) + originX;
        Floats across = columnX * stroke->acrossX + rowY * stroke->acrossY;
        Floats along = columnX * stroke->alongX + rowY * stroke->alongY;
        memcpy(rows->start + y, &start, sizeof start);
        memcpy(rows->stop + y, &stop, sizeof stop);
        memcpy(rows->across + y, &across, sizeof across);
        memcpy(rows->along + y, &along, sizeof along);
    }
}

/// What a stroke is drawn with, in all lanes.
typedef struct {
    Floats stepAcross, stepAlong, half, ramp, bend, inverse, alpha;
} NAME(Brush);

TARGET static inline NAME(Brush) NAME(brush)(const Stroke *stroke, bool isFew) {
    const Floats many = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
    const Floats few = {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
    Floats lanes = isFew ? few : many;
    return (NAME(Brush)){
        lanes * stroke->acrossX, lanes * stroke->alongX, NAME(all)(stroke->half), NAME(all)(stroke->ramp),
        NAME(all)(stroke->bend), NAME(all)(stroke->inverse), NAME(all)(stroke->alpha),
    };
}

/// The part of pixels that a stroke covers, times its opacity.
TARGET __attribute__((always_inline)) static inline Floats NAME(share)(
    const Stroke *stroke, const NAME(Brush) *brush, Floats across, Floats along, bool isThin, bool hasEnds) {
    Floats distance = NAME(absolute)(across);
    Floats share = NAME(within)(brush->half - distance, brush->ramp, brush->bend, brush->inverse);
    if (isThin) share -= NAME(beyond)(brush->half + distance, brush->ramp, brush->bend, brush->inverse);
    if (hasEnds) share *= NAME(ends)(stroke, along);
    return share * brush->alpha;
}

/// Two rows at a time, eight pixels of each.
TARGET __attribute__((always_inline)) static inline void NAME(many)(
    const Stroke *stroke, const NAME(Rows) *rows, int32_t first, int32_t last, int16_t *room, bool isThin,
    bool hasEnds) {
    const NAME(Brush) brush = NAME(brush)(stroke, false);
    const Pixels color = NAME(color)(stroke->color);
    const float wayAcross = ACROSS * stroke->acrossX, wayAlong = ACROSS * stroke->alongX;
    for (int32_t y = first; y < last; y += 2) {
        int32_t upper = rows->start[y], lower = rows->start[y + 1];
        int32_t upperLength = rows->stop[y] - upper, lowerLength = rows->stop[y + 1] - lower;
        int32_t length = upperLength > lowerLength ? upperLength : lowerLength;
        Floats across, along;
        memcpy(&across, rows->across + y, sizeof across);
        memcpy(&along, rows->along + y, sizeof along);
        across = brush.stepAcross
            + __builtin_shufflevector(across, across, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        along = brush.stepAlong + __builtin_shufflevector(along, along, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        int16_t *row = room + y * PITCH;
        for (int32_t x = 0; x < length; x += ACROSS) {
            Floats share = NAME(share)(stroke, &brush, across, along, isThin, hasEnds);
            // The shorter row goes on where nobody looks.
            int32_t upperX = upper + x < TILE ? upper + x : TILE, lowerX = lower + x < TILE ? lower + x : TILE;
            NAME(blend)(row + 4 * upperX, row + PITCH + 4 * lowerX, color, share);
            across += wayAcross;
            along += wayAlong;
        }
    }
}

/// Four rows at a time, four pixels of each: all that a steep, thin stroke has.
TARGET __attribute__((always_inline)) static inline void NAME(few)(
    const Stroke *stroke, const NAME(Rows) *rows, int32_t first, int32_t last, int16_t *room, bool isThin,
    bool hasEnds) {
    const NAME(Brush) brush = NAME(brush)(stroke, true);
    const Pixels colors = NAME(color)(stroke->color);
    const Few color = __builtin_shufflevector(colors, colors, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (int32_t y = first; y < last; y += NARROW) {
        Floats across, along;
        memcpy(&across, rows->across + y, sizeof across);
        memcpy(&along, rows->along + y, sizeof along);
        across = brush.stepAcross
            + __builtin_shufflevector(across, across, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
        along = brush.stepAlong + __builtin_shufflevector(along, along, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
        Floats share = NAME(share)(stroke, &brush, across, along, isThin, hasEnds);
        NAME(blendFew)(room + y * PITCH, rows->start + y, color, share);
    }
}

/// Finds the rows from `calm` on, in whole steps, that stand between the ends of the stroke all along.
TARGET static inline void NAME(calm)(
    const Stroke *stroke, const NAME(Rows) *rows, int32_t first, int32_t last, int32_t step, int32_t calm[2]) {
    calm[0] = calm[1] = last;
    if (stroke->period > 0) return;
    const float span = lesser(2 * stroke->reach, TILE) + 2 * ACROSS;
    const float low = 2 + greater(-stroke->alongX * span, 0);
    const float high = stroke->length - 2 - greater(stroke->alongX * span, 0);
    int32_t from = first, to = last;
    while (from < to && !(rows->along[from] > low && rows->along[from] < high)) from++;
    while (to > from && !(rows->along[to - 1] > low && rows->along[to - 1] < high)) to--;
    from = first + (from - first + step - 1) / step * step;
    if (from >= to) return;
    calm[0] = from;
    // The last step may reach beyond the last row, but not into rows that have an end.
    calm[1] = to == last ? last : from + (to - from) / step * step;
}

TARGET static inline void NAME(stroke)(
    const Stroke *stroke, int32_t left, int32_t top, int32_t width, int32_t height, int16_t *room) {
    int32_t first = (int32_t)greater(stroke->top - (float)top, 0);
    int32_t last = (int32_t)lesser(greater(stroke->bottom - (float)top + 1, 0), (float)height);
    if (first >= last) return;
    bool isThin = stroke->half < stroke->ramp, isFew = 2 * stroke->reach <= NARROW;
    int32_t step = isFew ? NARROW : 2, calm[2];
    NAME(Rows) rows;
    NAME(rows)(stroke, left, top, width, first, last + step - 1, &rows);
    NAME(calm)(stroke, &rows, first, last, step, calm);
    if (isFew) {
        NAME(few)(stroke, &rows, first, calm[0], room, true, true);
        if (isThin) NAME(few)(stroke, &rows, calm[0], calm[1], room, true, false);
        else NAME(few)(stroke, &rows, calm[0], calm[1], room, false, false);
        NAME(few)(stroke, &rows, calm[1], last, room, true, true);
    } else {
        NAME(many)(stroke, &rows, first, calm[0], room, true, true);
        if (isThin) NAME(many)(stroke, &rows, calm[0], calm[1], room, true, false);
        else NAME(many)(stroke, &rows, calm[0], calm[1], room, false, false);
        NAME(many)(stroke, &rows, calm[1], last, room, true, true);
    }
}

/// Distance of pixels from the outline of a polygon, negative inside.
TARGET static inline Floats NAME(polygon)(const float *points, int32_t count, Floats x, Floats y) {
    Floats nearest = NAME(all)(INFINITY);
    Ints inside = {0};
    for (int32_t corner = 0; corner < count; corner++) {
        const float *one = points + 2 * corner, *other = points + 2 * (corner + 1 < count ? corner + 1 : 0);
        float sideX = other[0] - one[0], sideY = other[1] - one[1];
        float square = sideX * sideX + sideY * sideY;
        if (!(square > 0)) continue;
        float unit = 1 / square;
        Floats toX = x - one[0], toY = y - one[1];
        Floats part = (toX * sideX + toY * sideY) * unit;
        part = NAME(least)(NAME(most)(part, NAME(all)(0)), NAME(all)(1));
        Floats awayX = toX - part * sideX, awayY = toY - part * sideY;
        nearest = NAME(least)(nearest, awayX * awayX + awayY * awayY);
        Ints crosses = (y < one[1]) ^ (y < other[1]);
        Ints isLeft = (toX * sideY < toY * sideX) ^ (sideY < 0 ? -1 : 0);
        inside ^= crosses & isLeft;
    }
    Floats distance = NAME(root)(nearest);
    return (Floats)((Ints)distance | (inside & (int32_t)0x80000000));
}

TARGET static inline Floats NAME(outline)(const Figure *figure, Floats x, Floats y) {
    Floats nearest = NAME(all)(INFINITY);
    for (int32_t part = 0; part < figure->parts; part++) {
        Floats distance;
        if (figure->counts[part] == 0) {
            Floats awayX = x - figure->x[part], awayY = y - figure->y[part];
            distance = NAME(root)(awayX * awayX + awayY * awayY) - figure->radius[part];
        } else {
            distance = NAME(polygon)(figure->points[part], figure->counts[part], x, y);
        }
        nearest = NAME(least)(nearest, distance);
    }
    return nearest;
}

TARGET static inline void NAME(mark)(
    const Job *job, int32_t number, int32_t left, int32_t top, int32_t width, int32_t height, int16_t *room) {
    const CrItem *item = job->items + number;
    const Stroke *box = job->strokes + number;
    Figure shape;
    figure(job, item, &shape);
    const Floats columns = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
    const Floats lines = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    int16_t fillParts[4], lineParts[4];
    cr_split(item->fill, fillParts);
    cr_split(item->line, lineParts);
    const Pixels fill = NAME(color)(fillParts), line = NAME(color)(lineParts);
    const float fillAlpha = cr_opacity(item->fill), lineAlpha = cr_opacity(item->line);
    const bool isOutlined = item->width > 0 && item->line >> 24 != 0;
    const float half = item->width / 2;
    const Floats zero = NAME(all)(0), full = NAME(all)(1), most = NAME(all)(lesser(1, item->width));
    int32_t firstX = (int32_t)greater(box->left - (float)left, 0);
    int32_t lastX = (int32_t)lesser(greater(box->right - (float)left, 0), (float)width);
    int32_t firstY = (int32_t)greater(box->top - (float)top, 0);
    int32_t lastY = (int32_t)lesser(greater(box->bottom - (float)top, 0), (float)height);
    for (int32_t y = firstY; y < lastY; y += 2) {
        for (int32_t x = firstX; x < lastX; x += ACROSS) {
            Floats distance = NAME(outline)(
                &shape, columns + ((float)(x + left) + 0.5f), lines + ((float)(y + top) + 0.5f));
            Floats share = NAME(least)(NAME(most)(0.5f - distance, zero), full);
            int16_t *upper = room + y * PITCH + 4 * x, *lower = upper + PITCH;
            NAME(blend)(upper, lower, fill, share * fillAlpha);
            if (!isOutlined) continue;
            share = NAME(least)(NAME(most)(half + 0.5f - NAME(absolute)(distance), zero), most);
            NAME(blend)(upper, lower, line, share * lineAlpha);
        }
    }
}

TARGET static inline void NAME(write)(
    const Job *job, int32_t left, int32_t top, int32_t width, int32_t height, const int16_t *room) {
    typedef uint8_t Bytes __attribute__((vector_size(ACROSS * 4)));
    for (int32_t y = 0; y < height; y++) {
        uint32_t *out = job->pixels + (size_t)(y + top) * job->width + left;
        for (int32_t x = 0; x < width; x += ACROSS) {
            Pixels values;
            memcpy(&values, room + y * PITCH + 4 * x, sizeof values);
            Bytes bytes = __builtin_convertvector((values + 64) >> 7, Bytes);
            if (width - x >= ACROSS) memcpy(out + x, &bytes, sizeof bytes);
            else memcpy(out + x, &bytes, (size_t)(width - x) * 4);
        }
    }
}

TARGET static inline void NAME(clear)(const int16_t ground[4], int16_t *room) {
    Pixels pixels = NAME(color)(ground);
    for (int32_t place = 0; place < ROOM; place += 4 * ACROSS) memcpy(room + place, &pixels, sizeof pixels);
}

TARGET static void NAME(tile)(const Job *job, int32_t tile, int16_t *room, uint16_t *sums) {
    int32_t left = tile % job->columns * TILE, top = tile / job->columns * TILE;
    int32_t width = job->width - left < TILE ? job->width - left : TILE;
    int32_t height = job->height - top < TILE ? job->height - top : TILE;
    int16_t parts[4];
    groundParts(job->ground, parts);
    size_t cell = (size_t)tile * job->chunks;
    // After the lists were written each start stands where the next one stood.
    int32_t first = cell == 0 ? 0 : job->starts[cell - 1], last = job->starts[cell + job->chunks - 1];
    bool isVeiled = cr_veilWork(job, tile) > 0;
    if (first == last && !isVeiled) return fillTile(job, left, top, width, height, parts);
    if (isVeiled) cr_veil(job, tile, parts, sums, room);
    else NAME(clear)(parts, room);
    for (int32_t place = first; place < last; place++) {
        int32_t item = job->lists[place];
        if (item >= 0) NAME(stroke)(job->strokes + item, left, top, width, height, room);
        else NAME(mark)(job, ~item, left, top, width, height, room);
    }
    NAME(write)(job, left, top, width, height, room);
}
