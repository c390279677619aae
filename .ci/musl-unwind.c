/* Tells GCC's unwinder, of the C library of GNU, where the frames of an address are: it asks by a
   function that musl has not. Both walk the same list of loaded objects. */
#define _GNU_SOURCE
#include <link.h>
#include <pthread.h>
#include <stddef.h>

/* What glibc calls dl_find_object, on a machine of 64 bits. */
struct found {
    unsigned long long flags;
    void *start, *end;
    struct link_map *map;
    void *frames;
    unsigned long long reserved[7];
};

struct search {
    ElfW(Addr) address;
    struct found *found;
};

static int look(struct dl_phdr_info *object, size_t size, void *data) {
    struct search *search = data;
    void *frames = NULL;
    ElfW(Addr) start = 0, end = 0;
    (void)size;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = object->dlpi_phdr + i;
        ElfW(Addr) at = object->dlpi_addr + part->p_vaddr;
        if (part->p_type == PT_GNU_EH_FRAME)
            frames = (void *)at;
        if (part->p_type == PT_LOAD && search->address - at < part->p_memsz)
            start = at, end = at + part->p_memsz;
    }
    if (!end || !frames)
        return 0;
    search->found->start = (void *)start;
    search->found->end = (void *)end;
    search->found->frames = frames;
    return 1;
}

int _dl_find_object(void *address, struct found *found) {
    struct search search = {(ElfW(Addr))address, found};
    return dl_iterate_phdr(look, &search) ? 0 : -1;
}

/* The unwinder takes these where they are there, and takes one that is for all of them. */
__attribute__((used)) static void *const threads[] = {
    (void *)pthread_getspecific, (void *)pthread_key_create,   (void *)pthread_mutex_lock,
    (void *)pthread_once,        (void *)pthread_mutex_unlock, (void *)pthread_setspecific,
};
