package cn.shizhao.platform.roster;

/**
 * A section (科室).
 *
 * @param code such as {@code K01}
 * @param name 科室名称
 * @param branchCode the branch it belongs to
 */
public record Section(String code, String name, String branchCode) {
}
