package cn.shizhao.platform.roster;

/**
 * Someone left, and what is only theirs is to go; told in the transaction that puts the
 * new roster in force.
 *
 * @param id staff number
 * @param actor staff number or 系统
 */
public record PersonLeft(String id, String actor) {
}
