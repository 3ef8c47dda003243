package io.assay.models.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    private static final byte[] BODY = "answer".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static AnswerKey key(int i) {
        return AnswerKey.of("prompt-" + i, "openai:mock", 0);
    }

    private static void keep(Cache cache, int i) throws Exception {
        cache.keep(key(i), BODY).toCompletableFuture().get();
    }

    private long segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".answers")).count();
        }
    }

    @Test
    void aLaterRunFindsWhatAnEarlierOneKept() throws Exception {
        try (Cache cache = Cache.open(folder)) {
            keep(cache, 1);
            assertArrayEquals(BODY, cache.find(key(1)).orElseThrow());
        }
        try (Cache cache = Cache.open(folder)) {
            assertArrayEquals(BODY, cache.find(key(1)).orElseThrow());
            assertTrue(cache.find(key(2)).isEmpty());
        }
        assertEquals(1, segments());
    }

    @Test
    void runsAtTheSameTimeWriteSideBySideAndAFollowingOneFindsAll() throws Exception {
        try (Cache first = Cache.open(folder);
                Cache second = Cache.open(folder)) {
            keep(first, 1);
            keep(second, 2);
        }
        try (Cache third = Cache.open(folder)) {
            assertTrue(third.find(key(1)).isPresent() && third.find(key(2)).isPresent());
        }
        assertEquals(2, segments());
    }

    @Test
    void aSegmentThatSomebodyElseIsWritingIsReadAndLeftAlone() throws Exception {
        try (Cache writing = Cache.open(folder)) {
            keep(writing, 1);
            Cache.open(folder).close();
            keep(writing, 2);
        }
        try (Cache later = Cache.open(folder)) {
            assertTrue(later.find(key(1)).isPresent() && later.find(key(2)).isPresent());
        }
    }
}
