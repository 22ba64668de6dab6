/* descriptor.h: one send and one recv on a descriptor, where sockets are such.
 *
 * Layer 2.  Elsewhere there is no short way: RF_DESCRIPTORS is 0 and nothing calls these.
 */
#ifndef RF_DESCRIPTOR_H
#define RF_DESCRIPTOR_H

#include <errno.h>
#include <stddef.h>

#ifdef _WIN32
#define RF_DESCRIPTORS 0

static inline ptrdiff_t rf_send(int fd, const void *octets, size_t n)
{
    (void)fd, (void)octets, (void)n;
    errno = ENOSYS;
    return -1;
}

static inline ptrdiff_t rf_recv(int fd, void *room, size_t n)
{
    (void)fd, (void)room, (void)n;
    errno = ENOSYS;
    return -1;
}

#else
#include <sys/socket.h>
#include <sys/types.h>

#define RF_DESCRIPTORS 1

#ifndef MSG_NOSIGNAL /* Python has the signal ignored anyway */
#define MSG_NOSIGNAL 0
#endif

/* Send what goes out without waiting. */
static inline ptrdiff_t rf_send(int fd, const void *octets, size_t n)
{
    return send(fd, octets, n, MSG_NOSIGNAL | MSG_DONTWAIT);
}

/* Wait for octets. */
static inline ptrdiff_t rf_recv(int fd, void *room, size_t n)
{
    return recv(fd, room, n, 0);
}

#endif
#endif
