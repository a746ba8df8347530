// One tile, compiled once for each set of instructions.

#pragma STDC FP_CONTRACT OFF

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

/// (one * other + 2^14) / 2^15
TARGET static inline Pixels NAME(times)(Pixels one, Pixels other) {
#if SET == 2
    return (Pixels)_mm512_mulhrs_epi16((__m512i)one, (__m512i)other);
#elif SET == 1
    __m256i halves[2], factors[2];
    memcpy(halves, &one, sizeof one);
    memcpy(factors, &other, sizeof other);
    halves[0] = _mm256_mulhrs_epi16(halves[0], factors[0]);
    halves[1] = _mm256_mulhrs_epi16(halves[1], factors[1]);
    memcpy(&one, halves, sizeof one);
    return one;
#else
    typedef int32_t Wide __attribute__((vector_size(ACROSS * 16)));
    Wide product = __builtin_convertvector(one, Wide) * __builtin_convertvector(other, Wide);
    return __builtin_convertvector((product + (1 << 14)) >> 15, Pixels);
#endif
}

TARGET static inline void NAME(lay)(int16_t *row, Pixels color, Pixels share) {
    Pixels under;
    memcpy(&under, row, sizeof under);
    under += NAME(times)(color - under, share);
    memcpy(row, &under, sizeof under);
}

/// Lays a colour over eight pixels of one row and eight of another, each by its share of 32767.
TARGET static inline void NAME(blend)(int16_t *upper, int16_t *lower, Pixels color, Floats share) {
    Shares shares = __builtin_convertvector(__builtin_convertvector(share, Ints), Shares);
    NAME(lay)(upper, color,
        __builtin_shufflevector(
            shares, shares, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7,
            7, 7));
    NAME(lay)(lower, color,
        __builtin_shufflevector(
            shares, shares, 8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13,
            14, 14, 14, 14, 15, 15, 15, 15));
}

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
    int32_t start[TILE + LANES], stop[TILE + LANES];
    float across[TILE + LANES], along[TILE + LANES];
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

/// The number of a row in the lanes of the first of two rows, and that of the next in the others.
TARGET static inline Floats NAME(pair)(const float *row) {
    Floats both;
    memcpy(&both, row, sizeof both);
    return __builtin_shufflevector(both, both, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
}

TARGET __attribute__((always_inline)) static inline void NAME(run)(
    const Stroke *stroke, const NAME(Rows) *rows, int32_t first, int32_t last, int16_t *room, bool isThin, bool hasEnds) {
    const Floats lanes = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
    const Floats stepAcross = lanes * stroke->acrossX, stepAlong = lanes * stroke->alongX;
    const Floats half = NAME(all)(stroke->half), ramp = NAME(all)(stroke->ramp);
    const Floats bend = NAME(all)(stroke->bend), inverse = NAME(all)(stroke->inverse);
    const Floats alpha = NAME(all)(stroke->alpha);
    const Pixels color = NAME(color)(stroke->color);
    const float wayAcross = ACROSS * stroke->acrossX, wayAlong = ACROSS * stroke->alongX;
    // Rows that begin between these are between the ends all along.
    const float span = lesser(2 * stroke->reach, TILE) + 2 * ACROSS;
    const float low = 1 + greater(-stroke->alongX * span, 0);
    const float high = stroke->period > 0 ? low : stroke->length - 1 - greater(stroke->alongX * span, 0);
    for (int32_t y = first; y < last; y += 2) {
        int32_t upper = rows->start[y], lower = rows->start[y + 1];
        int32_t upperLength = rows->stop[y] - upper, lowerLength = rows->stop[y + 1] - lower;
        int32_t length = upperLength > lowerLength ? upperLength : lowerLength;
        Floats across = NAME(pair)(rows->across + y) + stepAcross;
        Floats along = hasEnds ? NAME(pair)(rows->along + y) + stepAlong : NAME(all)(0);
        const float one = rows->along[y], other = rows->along[y + 1];
        const bool isEnd = hasEnds && !(one > low && other > low && one < high && other < high);
        int16_t *row = room + y * PITCH;
        for (int32_t x = 0; x < length; x += ACROSS) {
            Floats distance = NAME(absolute)(across);
            Floats share = NAME(within)(half - distance, ramp, bend, inverse);
            if (isThin) share -= NAME(beyond)(half + distance, ramp, bend, inverse);
            if (isEnd) share *= NAME(ends)(stroke, along);
            // The shorter row goes on where nobody looks.
            int32_t upperX = upper + x < TILE ? upper + x : TILE, lowerX = lower + x < TILE ? lower + x : TILE;
            NAME(blend)(row + 4 * upperX, row + PITCH + 4 * lowerX, color, share * alpha);
            across += wayAcross;
            if (hasEnds) along += wayAlong;
        }
    }
}

TARGET static inline void NAME(stroke)(
    const Stroke *stroke, int32_t left, int32_t top, int32_t width, int32_t height, int16_t *room) {
    int32_t first = (int32_t)greater(stroke->top - (float)top, 0);
    int32_t last = (int32_t)lesser(greater(stroke->bottom - (float)top + 1, 0), (float)height);
    if (first >= last) return;
    NAME(Rows) rows;
    NAME(rows)(stroke, left, top, width, first, last + 1, &rows);
    bool isThin = stroke->half < stroke->ramp;
    // Whether an end is so near that pixels beyond it may be drawn here.
    float x = stroke->x - (float)left, y = stroke->y - (float)top, near = stroke->half + 2 * ACROSS;
    float endX = x + stroke->alongX * stroke->length, endY = y + stroke->alongY * stroke->length;
    bool hasEnds = stroke->period > 0
        || (x > -near && y > -near && x < TILE + near && y < TILE + near)
        || (endX > -near && endY > -near && endX < TILE + near && endY < TILE + near);
    if (hasEnds) NAME(run)(stroke, &rows, first, last, room, true, true);
    else if (isThin) NAME(run)(stroke, &rows, first, last, room, true, false);
    else NAME(run)(stroke, &rows, first, last, room, false, false);
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
    const Job *job, const CrItem *item, int32_t left, int32_t top, int32_t width, int32_t height, int16_t *room) {
    Box box;
    if (!markBox(job, item, &box)) return;
    Figure shape;
    figure(job, item, &shape);
    const Floats columns = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
    const Floats lines = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    int16_t fillParts[4], lineParts[4];
    split(item->fill, fillParts);
    split(item->line, lineParts);
    const Pixels fill = NAME(color)(fillParts), line = NAME(color)(lineParts);
    const float fillAlpha = opacity(item->fill), lineAlpha = opacity(item->line);
    const bool isOutlined = item->width > 0 && item->line >> 24 != 0;
    const float half = item->width / 2;
    const Floats zero = NAME(all)(0), full = NAME(all)(1), most = NAME(all)(lesser(1, item->width));
    int32_t firstX = (int32_t)greater(box.left - (float)left, 0);
    int32_t lastX = (int32_t)lesser(greater(box.right - (float)left, 0), (float)width);
    int32_t firstY = (int32_t)greater(box.top - (float)top, 0);
    int32_t lastY = (int32_t)lesser(greater(box.bottom - (float)top, 0), (float)height);
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
            int32_t rest = width - x < ACROSS ? width - x : ACROSS;
            memcpy(out + x, &bytes, (size_t)rest * 4);
        }
    }
}

TARGET static void NAME(tile)(const Job *job, int32_t tile, int16_t *room) {
    int32_t left = tile % job->columns * TILE, top = tile / job->columns * TILE;
    int32_t width = job->width - left < TILE ? job->width - left : TILE;
    int32_t height = job->height - top < TILE ? job->height - top : TILE;
    uint32_t alpha = job->ground >> 24;
    int16_t parts[4];
    for (int channel = 0; channel < 4; channel++) {
        uint32_t value = channel == 3 ? 255 : job->ground >> (8 * channel) & 255;
        parts[channel] = (int16_t)(value * alpha * 128 / 255);
    }
    Pixels ground = NAME(color)(parts);
    for (int32_t place = 0; place < ROOM; place += 4 * ACROSS) memcpy(room + place, &ground, sizeof ground);
    size_t cell = (size_t)tile * job->chunks;
    // After the lists were written each start stands where the next one stood.
    int32_t first = cell == 0 ? 0 : job->starts[cell - 1], last = job->starts[cell + job->chunks - 1];
    for (int32_t place = first; place < last; place++) {
        int32_t item = job->lists[place];
        if (item >= 0) NAME(stroke)(job->strokes + item, left, top, width, height, room);
        else NAME(mark)(job, job->items + ~item, left, top, width, height, room);
    }
    NAME(write)(job, left, top, width, height, room);
}
