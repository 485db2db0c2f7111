package cn.shizhao.commendation.visit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a visitor goes to a family, and with whom.
 *
 * @param visitOn the day, null while none is chosen
 * @param companions in words, may be empty
 */
public record Arrangement(@Nullable LocalDate visitOn, String companions) {
}
