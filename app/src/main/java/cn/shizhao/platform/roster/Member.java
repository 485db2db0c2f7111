package cn.shizhao.platform.roster;

import java.time.LocalDate;

import cn.shizhao.foundation.text.MobileNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A person of the bureau.
 *
 * @param id 工号
 * @param name 姓名
 * @param gender 男 or 女
 * @param birthDate 出生日期
 * @param politicalStatus 政治面貌: 正式党员, 预备党员 or 群众
 * @param joinedOn 入党日期, null for 群众
 * @param sectionCode 科室编号
 * @param branchCode 支部编号
 * @param post 职务: 党组成员, 科室负责人 or 科员
 * @param mobile 手机号
 * @param area 居住片区
 */
public record Member(String id, String name, String gender, @Nullable LocalDate birthDate, String politicalStatus,
		@Nullable LocalDate joinedOn, String sectionCode, String branchCode, String post, String mobile, String area) {

	/**
	 * The person as shown to those who need not call.
	 */
	Member withMaskedMobile() {
		return new Member(this.id, this.name, this.gender, this.birthDate, this.politicalStatus, this.joinedOn,
				this.sectionCode, this.branchCode, this.post, MobileNumbers.masked(this.mobile), this.area);
	}

}
