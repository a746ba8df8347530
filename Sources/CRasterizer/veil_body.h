// The veil of one tile, compiled once for each set of instructions.

#pragma STDC FP_CONTRACT OFF

#include "times_body.h"

TARGET static inline Parts NAME(lower)(Parts one, Parts other) {
    return (Parts)(((Whole)one & (one < other)) | ((Whole)other & ~(one < other)));
}

TARGET static inline Parts NAME(higher)(Parts one, Parts other) {
    return (Parts)(((Whole)one & (one > other)) | ((Whole)other & ~(one > other)));
}

TARGET static inline Parts NAME(either)(Whole isOne, Parts one, Parts other) {
    return (Parts)(((Whole)one & isOne) | ((Whole)other & ~isOne));
}

/// What a stroke of an opacity up to `CR_VEIL_OPACITY` holds back: -ln(1 - opacity).
TARGET static inline Parts NAME(density)(Parts opacity) {
    Parts z = opacity / (2 - opacity), square = z * z;
    return 2 * z * (1 + square * (1.0f / 3 + square * (1.0f / 5 + square * (1.0f / 7 + square * (1.0f / 9)))));
}

/// Readies the strokes of a batch.
TARGET static void NAME(ready)(const Job *job, Batch *batch) {
    const CrVeil *veil = job->veil;
    Parts x0 = batch->x0, y0 = batch->y0, x1 = batch->x1, y1 = batch->y1;
    Parts length = __builtin_elementwise_sqrt(batch->square), width = batch->width * veil->scale;
    Parts fade = NAME(lower)(__builtin_elementwise_sqrt(veil->fadedFrom / length), (Parts){0} + 1);
    Parts opacity = batch->opacity * fade * NAME(lower)(width / veil->hairline, (Parts){0} + 1);
    opacity = NAME(lower)(NAME(higher)(opacity, (Parts){0} + veil->least), (Parts){0} + CR_VEIL_OPACITY);
    width = NAME(lower)(NAME(higher)(width, (Parts){0} + veil->hairline), (Parts){0} + CR_VEIL_WIDEST);
    Parts dx = x1 - x0, dy = y1 - y0;
    Whole isFlat = (Parts)((Whole)dx & 0x7fffffff) > (Parts)((Whole)dy & 0x7fffffff);
    Parts from = NAME(either)(isFlat, x0, y0), to = NAME(either)(isFlat, x1, y1);
    Parts aside = NAME(either)(isFlat, y0, x0);
    Parts slope = NAME(either)(isFlat, dy / dx, dx / dy);
    Parts top = NAME(higher)(NAME(lower)(from, to), (Parts){0});
    Parts end = NAME(either)(isFlat, (Parts){0} + (float)job->width, (Parts){0} + (float)job->height);
    Parts bottom = NAME(lower)(NAME(higher)(from, to), end);
    // The last row is that before the first whose upper side is not above the bottom.
    Whole first = __builtin_convertvector(top, Whole), last = __builtin_convertvector(bottom, Whole);
    last += __builtin_convertvector(last, Parts) >= bottom;
    batch->isSeen = top < bottom;
    batch->isFlat = isFlat;
    batch->first = first;
    batch->last = last;
    batch->head = (NAME(lower)(__builtin_convertvector(first + 1, Parts), bottom) - top) * 256 - 0.5f;
    batch->tail = (bottom - NAME(higher)(__builtin_convertvector(last, Parts), top)) * 256 - 0.5f;
    batch->at = aside + (0.5f - from) * slope - 0.5f;
    batch->slope = slope;
    // A stroke that hardly leaves its column is in each that it touches all along.
    batch->perColumn = NAME(either)((Parts)((Whole)slope & 0x7fffffff) > 1e-6f, 1 / slope, (Parts){0} + 1e6f);
    batch->across = __builtin_convertvector(
        NAME(lower)(width * __builtin_elementwise_sqrt(1 + slope * slope) * FINE, (Parts){0} + 3 * FINE) + 0.5f, Whole);
    batch->density = __builtin_convertvector(NAME(density)(opacity) * DENSE + 0.5f, Whole);
}

/// (one * other + 2^14) / 2^15, both below 2^15.
TARGET static inline Counts NAME(scaled)(Counts one, Counts other) {
    return (Counts)NAME(times)((Pixels)one, (Pixels)other);
}

/// The densities of a piece's first, inner and last rows.
TARGET static inline uint16_t NAME(part)(const Piece *piece, uint8_t part) {
    return (uint16_t)((uint32_t)piece->density * (part + 1u) >> 8);
}

/// A piece that covers at most two pixels of a row: the one its middle has passed the centre of, and the next.
TARGET static inline void NAME(thin)(const Piece *piece, uint16_t *sums) {
    const Whole lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    int32_t rest = piece->last - piece->first + 1;
    Whole at = lanes * piece->slope + piece->at;
    Whole start = lanes * VEIL_PITCH + piece->first * VEIL_PITCH;
    const uint16_t half = (uint16_t)(piece->width / 2 + FINE / 2);
    const Counts reach = (Counts){0} + half;
    const Counts most = (Counts){0} + (uint16_t)(piece->width < FINE ? piece->width : FINE - 1);
    const Whole inner = (Whole){0} + piece->density * 0x10001;
    Whole density = inner;
    density[0] = NAME(part)(piece, piece->head) * 0x10001;
    for (;; rest -= THIN_STEPS) {
        if (rest <= THIN_STEPS) {
            Whole tail = (Whole){0} + NAME(part)(piece, piece->tail) * 0x10001;
            Whole isLast = lanes == rest - 1;
            density = ((density & ~isLast) | (tail & isLast)) & (lanes < rest);
        }
        Whole part = at >> (PLACES - 11) & (FINE - 1);
        // How far off the centres of both pixels are.
        Counts off = (Counts)((FINE << 16) - (part << 16) + part);
        Counts cover = __builtin_elementwise_min(__builtin_elementwise_sub_sat(reach, off), most);
        Counts add = NAME(scaled)(cover << 4, (Counts)density);
        Whole place = (at >> PLACES) + start;
        uint16_t adds[2 * THIN_STEPS + 8];
        int32_t places[THIN_STEPS];
        memcpy(adds, &add, sizeof add);
        memcpy(places, &place, sizeof place);
#pragma clang loop unroll(full)
        for (int step = 0; step < THIN_STEPS; step++) {
            Two sum, more;
            memcpy(&sum, sums + places[step], sizeof sum);
            memcpy(&more, adds + 2 * step, sizeof more);
            sum = __builtin_elementwise_add_sat(sum, more);
            memcpy(sums + places[step], &sum, sizeof sum);
        }
        if (rest <= THIN_STEPS) return;
        at += THIN_STEPS * piece->slope;
        start += THIN_STEPS * VEIL_PITCH;
        density = inner;
    }
}

/// Each number four times.
TARGET static inline Counts NAME(four)(Half numbers) {
    Sixteen all = (Sixteen)numbers;
    return __builtin_shufflevector(all, all, 0, 0, 0, 0, 2, 2, 2, 2, 4, 4, 4, 4, 6, 6, 6, 6, 8, 8, 8, 8, 10, 10, 10, 10,
        12, 12, 12, 12, 14, 14, 14, 14);
}

/// A piece that covers up to four pixels of a row.
TARGET static inline void NAME(wide)(const Piece *piece, uint16_t *sums) {
    const Half lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    // From the pixel before the one that its middle has passed the centre of to the second after it.
    const Counts turn = (Counts)((Longs){0} + (int64_t)0xFFFFFFFF00000000);
    const Counts base =
        (Counts)((Longs){0} + ((int64_t)FINE | (int64_t)(FINE + 1) << 32 | (int64_t)(2 * FINE + 1) << 48));
    int32_t rest = piece->last - piece->first + 1;
    Half at = lanes * piece->slope + piece->at;
    Half start = lanes * VEIL_PITCH + (piece->first * VEIL_PITCH - 1);
    const Counts reach = (Counts){0} + (uint16_t)(piece->width / 2 + FINE / 2);
    const Counts most = (Counts){0} + (uint16_t)(piece->width < FINE ? piece->width : FINE - 1);
    const Half inner = (Half){0} + piece->density;
    Half density = inner;
    density[0] = NAME(part)(piece, piece->head);
    for (;; rest -= STEPS) {
        if (rest <= STEPS) {
            Half tail = (Half){0} + NAME(part)(piece, piece->tail);
            Half isLast = lanes == rest - 1;
            density = ((density & ~isLast) | (tail & isLast)) & (lanes < rest);
        }
        Counts off = (NAME(four)(at >> (PLACES - 11) & (FINE - 1)) ^ turn) + base;
        Counts cover = __builtin_elementwise_min(__builtin_elementwise_sub_sat(reach, off), most);
        Counts add = NAME(scaled)(cover << 4, NAME(four)(density));
        Half place = (at >> PLACES) + start;
        uint16_t adds[4 * STEPS + 8];
        int32_t places[STEPS];
        memcpy(adds, &add, sizeof add);
        memcpy(places, &place, sizeof place);
#pragma clang loop unroll(full)
        for (int step = 0; step < STEPS; step++) {
            Four sum, more;
            memcpy(&sum, sums + places[step], sizeof sum);
            memcpy(&more, adds + 4 * step, sizeof more);
            sum = __builtin_elementwise_add_sat(sum, more);
            memcpy(sums + places[step], &sum, sizeof sum);
        }
        if (rest <= STEPS) return;
        at += STEPS * piece->slope;
        start += STEPS * VEIL_PITCH;
        density = inner;
    }
}

/// Adds up all pieces of a cell; false if there is none.
TARGET static inline bool NAME(sum)(const Job *job, size_t list, uint16_t *sums) {
    bool isAny = false;
    for (int32_t thread = 0; thread < MOST_THREADS && job->pieces[thread]; thread++) {
        for (const Block *block = job->pieces[thread]->lists[list]; block; block = block->next) {
            if (!isAny) memset(sums, 0, VEIL_SUMS * sizeof *sums);
            isAny = true;
            for (int64_t place = 0; place < block->count; place++) {
                const Piece *piece = block->pieces + place;
                if (piece->width <= FINE) NAME(thin)(piece, sums);
                else NAME(wide)(piece, sums);
            }
        }
    }
    return isAny;
}

/// Adds columns to rows; sets them if there are no rows yet.
TARGET static inline void NAME(turn)(const uint16_t *columns, uint16_t *rows, bool adds) {
    for (int32_t y = 0; y < TILE; y += 8) {
        for (int32_t x = 0; x < TILE; x += 8) {
            Eight in[8], half[8], out[8];
            for (int row = 0; row < 8; row++)
                memcpy(in + row, columns + (x + row) * VEIL_PITCH + y + VEIL_EDGE, sizeof in[0]);
            Eight any = (in[0] | in[1] | in[2] | in[3]) | (in[4] | in[5] | in[6] | in[7]);
            uint64_t bits[2];
            memcpy(bits, &any, sizeof any);
            if (adds && !(bits[0] | bits[1])) continue;
            for (int row = 0; row < 4; row++) {
                half[2 * row] = __builtin_shufflevector(in[row], in[row + 4], 0, 8, 1, 9, 2, 10, 3, 11);
                half[2 * row + 1] = __builtin_shufflevector(in[row], in[row + 4], 4, 12, 5, 13, 6, 14, 7, 15);
            }
            for (int row = 0; row < 4; row++) {
                in[2 * row] = __builtin_shufflevector(half[row], half[row + 4], 0, 8, 1, 9, 2, 10, 3, 11);
                in[2 * row + 1] = __builtin_shufflevector(half[row], half[row + 4], 4, 12, 5, 13, 6, 14, 7, 15);
            }
            for (int row = 0; row < 4; row++) {
                out[2 * row] = __builtin_shufflevector(in[row], in[row + 4], 0, 8, 1, 9, 2, 10, 3, 11);
                out[2 * row + 1] = __builtin_shufflevector(in[row], in[row + 4], 4, 12, 5, 13, 6, 14, 7, 15);
            }
            for (int row = 0; row < 8; row++) {
                uint16_t *place = rows + (y + row) * VEIL_PITCH + x + VEIL_EDGE;
                Eight sum;
                memcpy(&sum, place, sizeof sum);
                sum = adds ? __builtin_elementwise_add_sat(sum, out[row]) : out[row];
                memcpy(place, &sum, sizeof sum);
            }
        }
    }
}

/// The light that comes through a density of `DENSE` times 1: 2^-(density * log2 e), within 1/10^5.
TARGET static inline Parts NAME(light)(Parts density) {
    Parts power = density * (1.44269504f / DENSE);
    Whole whole = __builtin_convertvector(power, Whole);
    Parts part = power - __builtin_convertvector(whole, Parts), square = part * part;
    // 2^-part through five points, of which the ends are exact.
    Parts near = (1 - 0.693084409f * part) + square * ((0.239528474f - 0.0532860556f * part) + square * 0.00684199145f);
    // The sums of three colours hold back less than 2^-35.
    return near * (Parts)((127 - whole) << 23);
}

/// One layer: the sums of the colours that it has, and each colour in 128 to a step.
typedef struct {
    int count;
    const uint16_t *sums[CR_VEIL_COLORS];
    float colors[CR_VEIL_COLORS][3];
} NAME(Layer);

/// Lays a layer of so many colours over sixteen pixels, each by its density, if there is anything of it.
TARGET __attribute__((always_inline)) static inline bool NAME(layOver)(
    const NAME(Layer) *layer, int count, int32_t place, Parts channels[4], bool isOpaque) {
    Sixteen counts[CR_VEIL_COLORS], any = {0};
    for (int color = 0; color < count; color++) {
        memcpy(counts + color, layer->sums[color] + place, sizeof any);
        any |= counts[color];
    }
    uint64_t bits[4];
    memcpy(bits, &any, sizeof any);
    if (!(bits[0] | bits[1] | bits[2] | bits[3])) return false;
    Parts densities[CR_VEIL_COLORS], all = {0};
    for (int color = 0; color < count; color++) {
        densities[color] = __builtin_convertvector(__builtin_convertvector(counts[color], Whole), Parts);
        all += densities[color];
    }
    Parts light = NAME(light)(all);
    // Where there is nothing nothing is divided by 1.
    Parts share = (1 - light) / (all - __builtin_convertvector((Whole)(all == 0), Parts));
    for (int channel = 0; channel < 3; channel++) channels[channel] *= light;
    for (int color = 0; color < count; color++) {
        densities[color] *= share;
        for (int channel = 0; channel < 3; channel++)
            channels[channel] += densities[color] * layer->colors[color][channel];
    }
    if (!isOpaque) channels[3] = channels[3] * light + (1 - light) * (255 * 128.0f);
    return true;
}

/// Lays the layers over the ground: what comes out is 128 to a step of colour.
TARGET static inline void NAME(lay)(
    int32_t width, int32_t height, const NAME(Layer) layers[CR_VEIL_LAYERS], const int16_t ground[4], int16_t *room) {
    const bool isOpaque = ground[3] == 255 * 128;
    int64_t pixel;
    memcpy(&pixel, ground, sizeof pixel);
    const Longs bare = (Longs){0} + pixel;
    for (int32_t y = 0; y < height; y++) {
        for (int32_t x = 0; x < width; x += 16) {
            Parts channels[4];
            for (int channel = 0; channel < 4; channel++) channels[channel] = (Parts){0} + (float)ground[channel];
            Longs left = bare, right = bare;
            bool isAny = false;
            for (int number = 0; number < CR_VEIL_LAYERS; number++) {
                const NAME(Layer) *layer = layers + number;
                const int32_t place = y * VEIL_PITCH + VEIL_EDGE + x;
                if (layer->count == 1) isAny |= NAME(layOver)(layer, 1, place, channels, isOpaque);
                else if (layer->count == 2) isAny |= NAME(layOver)(layer, 2, place, channels, isOpaque);
                else if (layer->count == 3) isAny |= NAME(layOver)(layer, 3, place, channels, isOpaque);
            }
            if (isAny) {
                Whole numbers[4];
                for (int channel = 0; channel < 4; channel++)
                    numbers[channel] = __builtin_convertvector(channels[channel] + 0.5f, Whole);
                Whole low = numbers[0] | numbers[1] << 16, high = numbers[2] | numbers[3] << 16;
                left = (Longs)__builtin_shufflevector(
                    low, high, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
                right = (Longs)__builtin_shufflevector(
                    low, high, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
            }
            memcpy(room + y * PITCH + 4 * x, &left, sizeof left);
            memcpy(room + y * PITCH + 4 * x + 32, &right, sizeof right);
        }
    }
}

TARGET static void NAME(veil)(const Job *job, int32_t tile, const int16_t ground[4], uint16_t *memory, int16_t *room) {
    NAME(Layer) layers[CR_VEIL_LAYERS] = {0};
    uint16_t *columns = memory + CR_VEIL_LAYERS * CR_VEIL_COLORS * VEIL_SUMS;
    for (int cell = 0; cell < CELLS; cell += 2) {
        uint16_t *rows = memory + cell / 2 * VEIL_SUMS;
        size_t list = (size_t)tile * CELLS + cell;
        bool hasRows = NAME(sum)(job, list, rows), hasColumns = NAME(sum)(job, list + 1, columns);
        if (hasColumns) NAME(turn)(columns, rows, hasRows);
        if (!hasRows && !hasColumns) continue;
        NAME(Layer) *layer = layers + cell / (2 * CR_VEIL_COLORS);
        uint32_t color = job->veil->colors[cell / 2 % CR_VEIL_COLORS];
        for (int channel = 0; channel < 3; channel++)
            layer->colors[layer->count][channel] = (float)((color >> (8 * channel) & 255) * 128);
        layer->sums[layer->count++] = rows;
    }
    int32_t left = tile % job->columns * TILE, top = tile / job->columns * TILE;
    int32_t width = job->width - left < TILE ? job->width - left : TILE;
    int32_t height = job->height - top < TILE ? job->height - top : TILE;
    NAME(lay)(width, height, layers, ground, room);
}
