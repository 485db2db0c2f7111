/**
 * What can be done with any task besides doing it: urging, giving back, transferring, and
 * deputies for people on leave.
 */
@NullMarked
package cn.shizhao.task;

import org.jspecify.annotations.NullMarked;
