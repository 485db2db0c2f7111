package cn.shizhao.platform.operations;

import java.time.LocalDateTime;

/**
 * A running program.
 *
 * @param id made at its start
 * @param address where the other nodes reach it, such as {@code http://10.0.0.5:8080}
 * @param token shown to it by the other nodes; whoever reads this database may use it
 * @param startedAt in the office's time zone
 * @param seenAt when it was last known to run
 */
record Node(String id, String address, String token, LocalDateTime startedAt, LocalDateTime seenAt) {
}
