// Readies items for the tiles: what of them is seen, where, and in which order.

#include "job.h"

#include <math.h>
#include <stdlib.h>

#pragma STDC FP_CONTRACT OFF

void cr_split(uint32_t color, int16_t parts[4]) {
    for (int channel = 0; channel < 3; channel++) parts[channel] = (int16_t)((color >> (8 * channel) & 255) * 128);
    parts[3] = 255 * 128;
}

float cr_opacity(uint32_t color) { return (float)(color >> 24) * (32767.0f / 255.0f); }

static bool finite4(float a, float b, float c, float d) {
    return isfinite(a) && isfinite(b) && isfinite(c) && isfinite(d);
}

/// Cuts off what lies outside a box; false if nothing is left. Dashes keep their places through `cut`.
bool cr_clip(double *x0, double *y0, double *x1, double *y1, const double box[4], double *cut) {
    double dx = *x1 - *x0, dy = *y1 - *y0, from = 0, to = 1;
    double way[4] = {-dx, dx, -dy, dy};
    double room[4] = {*x0 - box[0], box[2] - *x0, *y0 - box[1], box[3] - *y0};
    for (int side = 0; side < 4; side++) {
        if (way[side] == 0) {
            if (room[side] < 0) return false;
            continue;
        }
        double part = room[side] / way[side];
        if (way[side] < 0) from = part > from ? part : from;
        else to = part < to ? part : to;
    }
    if (from >= to) return false;
    *cut = from * sqrt(dx * dx + dy * dy);
    double startX = *x0, startY = *y0;
    *x0 = startX + from * dx;
    *y0 = startY + from * dy;
    *x1 = startX + to * dx;
    *y1 = startY + to * dy;
    return true;
}

/// Readies a stroke; false if nothing of it is seen.
static bool ready(const Job *job, const CrItem *item, Stroke *stroke) {
    if (!finite4(item->x, item->y, item->ax, item->ay) || !(item->width > 0) || !isfinite(item->width)) return false;
    if (item->fill >> 24 == 0) return false;
    double x0 = item->x, y0 = item->y, x1 = item->ax, y1 = item->ay, cut = 0;
    double dx = x1 - x0, dy = y1 - y0, length = sqrt(dx * dx + dy * dy);
    double half = item->width / 2.0;
    // Ends beyond the picture are cut so far off that they are not seen.
    double margin = 2 * half + 4;
    double box[4] = {-margin, -margin, job->width + margin, job->height + margin};
    if (!(length > 1e-6) || !cr_clip(&x0, &y0, &x1, &y1, box, &cut)) return false;
    double ux = dx / length, uy = dy / length;
    double major = fmax(fabs(ux), fabs(uy)), minor = fmin(fabs(ux), fabs(uy));
    // A bend that small is not seen, but its inverse must be a number.
    double bend = fmax(minor / major, 1.0 / 256);
    stroke->x = (float)x0;
    stroke->y = (float)y0;
    stroke->acrossX = (float)(-uy / major);
    stroke->acrossY = (float)(ux / major);
    stroke->half = (float)(half / major);
    stroke->bend = (float)bend;
    stroke->inverse = (float)(1 / (2 * bend));
    stroke->ramp = (float)((1 + bend) / 2);
    stroke->unit = (float)(1 / major);
    stroke->alongX = (float)ux;
    stroke->alongY = (float)uy;
    stroke->length = (float)sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    double steep = fmax(fabs(uy), 1e-5);
    stroke->lean = (float)(uy < 0 ? -ux / steep : ux / steep);
    stroke->reach = (float)((half + (major + minor) / 2) / steep);
    double sideX = half * fabs(uy) + 0.5, sideY = half * fabs(ux) + 0.5;
    stroke->left = (float)(fmin(x0, x1) - sideX);
    stroke->right = (float)(fmax(x0, x1) + sideX);
    stroke->top = (float)(fmin(y0, y1) - sideY);
    stroke->bottom = (float)(fmax(y0, y1) + sideY);
    // Dashes too short to be told apart are a solid stroke.
    bool dashed = item->bx > 0 && item->by > 0 && item->bx + item->by >= 0.5f && isfinite(item->bx + item->by);
    stroke->on = dashed ? item->bx : 0;
    stroke->period = dashed ? item->bx + item->by : 0;
    if (dashed && cut > 0) {
        // Begin with a whole dash, beyond the picture.
        double back = fmod(cut, stroke->period);
        stroke->x -= (float)(back * ux);
        stroke->y -= (float)(back * uy);
        stroke->length += (float)back;
    }
    cr_split(item->fill, stroke->color);
    stroke->alpha = cr_opacity(item->fill);
    return stroke->right > 0 && stroke->bottom > 0 && stroke->left < job->width && stroke->top < job->height;
}

/// Finds what a shape covers with its outline; false if nothing of it is seen.
static bool readyMark(const Job *job, const CrItem *item, Stroke *mark) {
    if (item->shape >= job->shapes.count || !finite4(item->x, item->y, item->ax, item->ay)
        || !finite4(item->bx, item->by, item->width, 0) || item->width < 0)
        return false;
    mark->left = mark->top = INFINITY;
    mark->right = mark->bottom = -INFINITY;
    float unit = sqrtf(item->ax * item->ax + item->ay * item->ay);
    for (int32_t place = job->shapes.starts[item->shape]; place < job->shapes.starts[item->shape + 1]; place++) {
        const CrPart *part = job->shapes.parts + place;
        int32_t corners = part->count ? part->count : 1;
        float radius = part->count ? 0 : part->radius * unit;
        for (int32_t corner = 0; corner < corners; corner++) {
            const float *point = job->shapes.points + 2 * (part->first + corner);
            float px = part->count ? point[0] : part->x, py = part->count ? point[1] : part->y;
            float x = item->x + px * item->ax + py * item->bx, y = item->y + px * item->ay + py * item->by;
            mark->left = lesser(mark->left, x - radius);
            mark->right = greater(mark->right, x + radius);
            mark->top = lesser(mark->top, y - radius);
            mark->bottom = greater(mark->bottom, y + radius);
        }
    }
    float room = item->width / 2 + 1;
    mark->left -= room;
    mark->top -= room;
    mark->right += room;
    mark->bottom += room;
    return mark->right > 0 && mark->bottom > 0 && mark->left < job->width && mark->top < job->height;
}

// Tiles

static int32_t tileAt(float place, int32_t tiles) {
    if (!(place > 0)) return 0;
    if (place >= (float)(tiles * TILE)) return tiles - 1;
    return (int32_t)place / TILE;
}

/// Goes through the tiles that an item may touch: counts it in each, or writes it down.
static void spread(const Job *job, int32_t item, int32_t chunk, bool writes) {
    const Stroke *stroke = job->strokes + item;
    bool isStroke = job->items[item].shape < 0;
    int32_t lastRow = tileAt(stroke->bottom, job->rows);
    for (int32_t row = tileAt(stroke->top, job->rows); row <= lastRow; row++) {
        float left = stroke->left, right = stroke->right;
        if (isStroke) {
            float start = ((float)(row * TILE) - stroke->y) * stroke->lean;
            float stop = ((float)(row * TILE + TILE) - stroke->y) * stroke->lean;
            left = greater(left, stroke->x + lesser(start, stop) - stroke->reach);
            right = lesser(right, stroke->x + greater(start, stop) + stroke->reach);
            if (right <= left || right <= 0 || left >= (float)job->width) continue;
        }
        int32_t last = tileAt(right, job->columns);
        for (int32_t column = tileAt(left, job->columns); column <= last; column++) {
            int32_t *place = job->starts + (size_t)(row * job->columns + column) * job->chunks + chunk;
            if (writes) job->lists[*place] = isStroke ? item : ~item;
            ++*place;
        }
    }
}

void cr_count(Job *job, int32_t chunk) {
    int64_t first = (int64_t)job->count * chunk / job->chunks, last = (int64_t)job->count * (chunk + 1) / job->chunks;
    for (int64_t number = first; number < last; number++) {
        const CrItem *item = job->items + number;
        Stroke *stroke = job->strokes + number;
        stroke->isSeen = item->shape < 0 ? ready(job, item, stroke) : readyMark(job, item, stroke);
        if (stroke->isSeen) spread(job, (int32_t)number, chunk, false);
    }
}

void cr_fill(Job *job, int32_t chunk) {
    int64_t first = (int64_t)job->count * chunk / job->chunks, last = (int64_t)job->count * (chunk + 1) / job->chunks;
    for (int64_t number = first; number < last; number++)
        if (job->strokes[number].isSeen) spread(job, (int32_t)number, chunk, true);
}

/// Turns counts into places, tile by tile and in each in the order of the chunks.
void cr_sum(Job *job) {
    size_t cells = (size_t)job->columns * job->rows * job->chunks;
    int64_t sum = 0;
    for (size_t cell = 0; cell < cells; cell++) {
        int32_t count = job->starts[cell];
        job->starts[cell] = (int32_t)sum;
        sum += count;
    }
    job->starts[cells] = (int32_t)sum;
    job->lists = sum < INT32_MAX ? malloc((size_t)(sum + 1) * sizeof(int32_t)) : NULL;
    if (!job->lists) job->failed = true;
}

