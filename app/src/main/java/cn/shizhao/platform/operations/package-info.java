/**
 * What the operator watches: nodes, health, figures and notices, at {@code /ops}.
 * <p>
 * Decisions: Spring Boot Admin runs in every node. A node writes its address and a random
 * token into the table {@code node} and reports every 10 seconds; the others read its
 * {@code /actuator} with that token. Only this table says which nodes are watched,
 * registrations are refused. Who sends the mail is decided by the order of the table: the
 * first node still reporting that is not the one in trouble.
 */
@NullMarked
package cn.shizhao.platform.operations;

import org.jspecify.annotations.NullMarked;
