package cn.shizhao.platform.roster;

/**
 * A party branch (支部).
 *
 * @param code such as {@code B01}
 * @param name 支部名称
 */
public record Branch(String code, String name) {
}
