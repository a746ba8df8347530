// The veil of one tile, compiled once for each set of instructions.

#pragma STDC FP_CONTRACT OFF

/// (one * other + 2^14) / 2^15, both below 2^15.
TARGET static inline Counts NAME(scaled)(Counts one, Counts other) {
#if SET == 2
    return (Counts)_mm512_mulhrs_epi16((__m512i)one, (__m512i)other);
#elif SET == 1
    __m256i halves[2], factors[2];
    memcpy(halves, &one, sizeof one);
    memcpy(factors, &other, sizeof other);
    halves[0] = _mm256_mulhrs_epi16(halves[0], factors[0]);
    halves[1] = _mm256_mulhrs_epi16(halves[1], factors[1]);
    memcpy(&one, halves, sizeof one);
    return one;
#else
    typedef uint32_t Wide __attribute__((vector_size(128)));
    Wide product = __builtin_convertvector(one, Wide) * __builtin_convertvector(other, Wide);
    return __builtin_convertvector((product + (1 << 14)) >> 15, Counts);
#endif
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
    const Counts base = (Counts)((Longs){0} + ((int64_t)FINE | (int64_t)(FINE + 1) << 32 | (int64_t)(2 * FINE + 1) << 48));
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

/// The light that comes through a density of `DENSE` times 1: 2^-(density * log2 e), within 1/10^6.
TARGET static inline Parts NAME(light)(Parts density) {
    Parts power = density * (1.44269504f / DENSE);
    Whole whole = __builtin_convertvector(power, Whole);
    Parts part = (__builtin_convertvector(whole, Parts) - power) * 0.693147181f;
    Parts near = 1 + part * (1 + part * (0.5f + part * (1.0f / 6 + part * (1.0f / 24 + part * (1.0f / 120 + part * (1.0f / 720))))));
    // The sums of three colours hold back less than 2^-35.
    return near * (Parts)((127 - whole) << 23);
}

/// One layer: the sums of the colours that it has, and each colour in 128 to a step.
typedef struct {
    int count;
    const uint16_t *sums[CR_VEIL_COLORS];
    float colors[CR_VEIL_COLORS][3];
} NAME(Layer);

/// Lays a layer over sixteen pixels, its colours by their density.
TARGET static inline void NAME(layOver)(
    const NAME(Layer) *layer, const Sixteen counts[CR_VEIL_COLORS], Parts channels[4], bool isOpaque) {
    Parts densities[CR_VEIL_COLORS], all = {0};
    for (int color = 0; color < layer->count; color++) {
        densities[color] = __builtin_convertvector(__builtin_convertvector(counts[color], Whole), Parts);
        all += densities[color];
    }
    Parts light = NAME(light)(all);
    // Where there is nothing nothing is divided by 1.
    Parts share = (1 - light) / (all - __builtin_convertvector((Whole)(all == 0), Parts));
    for (int channel = 0; channel < 3; channel++) channels[channel] *= light;
    for (int color = 0; color < layer->count; color++) {
        densities[color] *= share;
        for (int channel = 0; channel < 3; channel++)
            channels[channel] += densities[color] * layer->colors[color][channel];
    }
    if (!isOpaque) channels[3] = channels[3] * light + (1 - light) * (255 * 128.0f);
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
                Sixteen counts[CR_VEIL_COLORS], any = {0};
                for (int color = 0; color < layer->count; color++) {
                    memcpy(counts + color, layer->sums[color] + y * VEIL_PITCH + VEIL_EDGE + x, sizeof any);
                    any |= counts[color];
                }
                uint64_t bits[4];
                memcpy(bits, &any, sizeof any);
                if (!(bits[0] | bits[1] | bits[2] | bits[3])) continue;
                isAny = true;
                NAME(layOver)(layer, counts, channels, isOpaque);
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
