package cn.shizhao.commendation.visit;

import org.jspecify.annotations.Nullable;

/**
 * An exemplar's answer: whether and where the letter may be brought.
 *
 * @param way where, null while nothing is chosen
 * @param address where exactly, needed unless it is the office
 * @param area 片区 of that place
 * @param note anything the visitor should know, may be empty
 */
public record Consent(@Nullable Way way, String address, String area, String note) {
}
