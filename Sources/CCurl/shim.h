#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>
#include <stddef.h>
#include <string.h>

/*
 * curl_easy_setopt and curl_easy_getinfo take arguments of any type, which Swift cannot call and no compiler can
 * check. Each function here has the one type that its options take.
 */

/* Options that take a number, a truth (0 or 1) or a bit set. */
static inline CURLcode curl_setopt_long(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

/* Options that take a size that may pass 2 GB. */
static inline CURLcode curl_setopt_offset(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}

/* Options that take text; libcurl copies it. NULL takes an earlier value back. */
static inline CURLcode curl_setopt_string(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

/* Options that take a list; it must outlive the transfer. */
static inline CURLcode curl_setopt_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

/* Options that take what a callback gets as its last or first argument, such as CURLOPT_WRITEDATA. */
static inline CURLcode curl_setopt_pointer(CURL *curl, CURLoption option, void *value) {
    return curl_easy_setopt(curl, option, value);
}

typedef size_t (*curl_data_function)(char *bytes, size_t size, size_t count, void *context);

/* Takes the body as it arrives; CURLOPT_WRITEDATA is the context. Another count than size * count ends the transfer. */
static inline CURLcode curl_setopt_write(CURL *curl, curl_data_function function) {
    return curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, function);
}

/* Takes the header line by line; CURLOPT_HEADERDATA is the context. */
static inline CURLcode curl_setopt_header(CURL *curl, curl_data_function function) {
    return curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, function);
}

typedef int (*curl_progress_function)(
    void *context, curl_off_t expected_in, curl_off_t in, curl_off_t expected_out, curl_off_t out);

/* Is asked about once a second and more; CURLOPT_XFERINFODATA is the context. Anything but 0 ends the transfer. */
static inline CURLcode curl_setopt_progress(CURL *curl, curl_progress_function function) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
}

typedef curl_socket_t (*curl_opensocket_function)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);

/*
 * Opens the socket for an address that has been resolved; CURLOPT_OPENSOCKETDATA is the context.
 * CURL_SOCKET_BAD refuses the address: the place to keep a page fetcher out of the house's own network.
 */
static inline CURLcode curl_setopt_opensocket(CURL *curl, curl_opensocket_function function) {
    return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, function);
}

/* CURL_SOCKET_BAD is a cast in C and so unknown to Swift. */
static inline curl_socket_t curl_socket_refused(void) { return CURL_SOCKET_BAD; }

/*
 * A name that is still being looked up when the time is over is not waited for: its thread ends by itself. Older
 * libraries than 7.87 wait.
 */
static inline void curl_setopt_quick_exit(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075700
    (void)curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
#endif
}

/* Bytes to upload and how far they have been taken. Both must outlive the transfer. */
struct curl_upload {
    const unsigned char *bytes;
    size_t count;
    size_t taken;
};

static inline size_t curl_upload_read(char *buffer, size_t size, size_t count, void *context) {
    struct curl_upload *upload = (struct curl_upload *)context;
    size_t room = size * count;
    size_t left = upload->count - upload->taken;
    size_t next = left < room ? left : room;
    if (next > 0) memcpy(buffer, upload->bytes + upload->taken, next);
    upload->taken += next;
    return next;
}

/* Makes the transfer an upload of those bytes. */
static inline CURLcode curl_setopt_upload(CURL *curl, struct curl_upload *upload) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, curl_upload_read);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READDATA, upload);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)upload->count);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    return code;
}

/* What the transfer has to tell, such as CURLINFO_RESPONSE_CODE; -1 where it cannot. */
static inline long curl_getinfo_long(CURL *curl, CURLINFO info) {
    long value = -1;
    return curl_easy_getinfo(curl, info, &value) == CURLE_OK ? value : -1;
}

/* What the transfer has to tell in text, such as CURLINFO_EFFECTIVE_URL; lives as long as the handle, may be NULL. */
static inline const char *curl_getinfo_string(CURL *curl, CURLINFO info) {
    char *value = NULL;
    return curl_easy_getinfo(curl, info, &value) == CURLE_OK ? value : NULL;
}

/* Sizes and times that may pass 2^31, such as CURLINFO_SIZE_DOWNLOAD_T; -1 where it cannot tell. */
static inline curl_off_t curl_getinfo_offset(CURL *curl, CURLINFO info) {
    curl_off_t value = -1;
    return curl_easy_getinfo(curl, info, &value) == CURLE_OK ? value : -1;
}

#endif
