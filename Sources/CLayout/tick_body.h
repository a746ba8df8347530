// The repulsion of one run of sixteen neighbouring nodes, compiled once for each set of instructions.

#pragma STDC FP_CONTRACT OFF

TARGET static void NAME(repel)(const Tree *tree, int32_t first, float theta, float *list, float *out) {
    const float *x = tree->x + first, *y = tree->y + first;
    float left = x[0], right = x[0], top = y[0], bottom = y[0];
    for (int i = 1; i < RUN; i++) {
        left = x[i] < left ? x[i] : left;
        right = x[i] > right ? x[i] : right;
        top = y[i] < top ? y[i] : top;
        bottom = y[i] > bottom ? y[i] : bottom;
    }
    Lanes ownX, ownY, pushX = {0}, pushY = {0};
    memcpy(&ownX, x, sizeof ownX);
    memcpy(&ownY, y, sizeof ownY);
    float *listX = list, *listY = list + LIST, *listM = list + 2 * LIST;
    int32_t stack[4 * LEVELS + 4], depth = 0;
    int32_t roots = tree->size[tree->levels - 1];
    for (int32_t root = roots - 1; root >= 0; root--) stack[depth++] = tree->start[tree->levels - 1] + root;
    float square = theta * theta;
    int count = 0;
    while (depth > 0 || count > 0) {
        // Gather what acts on the run, then push with all of it.
        while (depth > 0 && count < LIST - LEAF) {
            int32_t place = stack[--depth];
            const Box *box = tree->boxes + place;
            float awayX = box->x < left ? left - box->x : box->x > right ? box->x - right : 0;
            float awayY = box->y < top ? top - box->y : box->y > bottom ? box->y - bottom : 0;
            if (box->size < square * (awayX * awayX + awayY * awayY)) {
                listX[count] = box->x;
                listY[count] = box->y;
                listM[count++] = box->mass;
            } else if (box->child < 0) {
                int32_t member = ~box->child;
                memcpy(listX + count, tree->x + member, LEAF * sizeof(float));
                memcpy(listY + count, tree->y + member, LEAF * sizeof(float));
                memcpy(listM + count, tree->mass + member, LEAF * sizeof(float));
                count += LEAF;
            } else {
                for (int32_t child = box->children - 1; child >= 0; child--) stack[depth++] = box->child + child;
            }
        }
        for (int i = 0; i < count; i++) {
            Lanes wayX = ownX - listX[i], wayY = ownY - listY[i];
            Lanes push = listM[i] / (wayX * wayX + wayY * wayY + NEAREST);
            pushX += wayX * push;
            pushY += wayY * push;
        }
        count = 0;
    }
    memcpy(out, &pushX, sizeof pushX);
    memcpy(out + RUN, &pushY, sizeof pushY);
}
