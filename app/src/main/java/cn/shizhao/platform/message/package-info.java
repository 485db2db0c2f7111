/**
 * Messages leave the system through one outbox.
 * <p>
 * Decisions: the retries stand in the process, not in the engine's: a gateway that
 * refuses is a normal result, counted with its reason in the same transaction; a wrong
 * number is not tried in vain. The step that waits for the office raises an incident of
 * its own kind ({@code messageFailed}), which is none of the node. sms4j tells no HTTP
 * status and knows one timeout for all, so whatever is not clearly refused is tried
 * again; 云MAS takes no number of ours, so a message that it took without our hearing of
 * it goes out twice.
 */
@NullMarked
package cn.shizhao.platform.message;

import org.jspecify.annotations.NullMarked;
