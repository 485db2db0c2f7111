package cn.shizhao.review;

/**
 * The head of a section is to be talked with; told in the transaction that ends the
 * review.
 *
 * @param period the quarter, such as {@code 2026Q3}
 * @param section section code
 * @param reason the numbers that led to it, in words; no names and no facts
 * @param requestedBy staff number of who recorded the meeting
 */
public record ReviewTalkWanted(String period, String section, String reason, String requestedBy) {
}
