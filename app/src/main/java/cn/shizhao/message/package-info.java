/**
 * Messages leave the system through one outbox.
 */
@NullMarked
package cn.shizhao.message;

import org.jspecify.annotations.NullMarked;
