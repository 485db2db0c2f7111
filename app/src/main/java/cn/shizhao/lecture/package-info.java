/**
 * The monthly lectures (财政月讲堂): their register, preparation, attendance and booklet.
 */
@NullMarked
package cn.shizhao.lecture;

import org.jspecify.annotations.NullMarked;
