package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.models.http.RawResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a provider asks to wait: {@code retry-after-ms}, {@code Retry-After} in seconds or as a date (RFC 9110, 10.2.3; measured
 * against the response's own {@code Date}, since clocks differ), or Gemini's {@code retryDelay} in the body.
 */
final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern DELAY = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)s");

    private RetryAfter() {}

    static Optional<Duration> of(RawResponse response, Optional<JsonNode> error) {
        return response.header("retry-after-ms")
                .flatMap(millis -> scaled(millis, 6))
                .or(() -> response.header("retry-after")
                        .flatMap(said -> scaled(said, 9).or(() -> until(said, response))))
                .or(() -> error.flatMap(RetryAfter::delay));
    }

    /** @param places powers of ten from the unit to nanoseconds */
    private static Optional<Duration> scaled(String number, int places) {
        return Optional.of(number.strip())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Duration.ofNanos(
                        new BigDecimal(text).movePointRight(places).longValue()));
    }

    private static Optional<Duration> until(String date, RawResponse response) {
        return instant(date)
                .flatMap(then -> response.header("date")
                        .flatMap(RetryAfter::instant)
                        .map(now -> Duration.between(now, then))
                        .map(wait -> wait.isNegative() ? Duration.ZERO : wait));
    }

    private static Optional<ZonedDateTime> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> delay(JsonNode error) {
        for (JsonNode detail : error.at("/error/details")) {
            Matcher delay = DELAY.matcher(detail.path("retryDelay").asText(""));
            if (delay.matches()) {
                return scaled(delay.group(1), 9);
            }
        }
        return Optional.empty();
    }
}
