package cn.shizhao.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The module stands alone, and only one of its packages knows the rule engine.
 */
@AnalyzeClasses(packages = "cn.shizhao.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule NEITHER_SPRING_NOR_CAMUNDA = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "org.camunda..");

	@ArchTest
	static final ArchRule ONLY_INTERNAL_KNOWS_DROOLS = noClasses().that()
		.resideOutsideOfPackage("cn.shizhao.rules.internal")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..");

	@ArchTest
	static final ArchRule INTERNAL_KNOWS_NO_WORKBOOKS = noClasses().that()
		.resideInAPackage("cn.shizhao.rules.internal")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.poi..", "cn.shizhao.rules.workbook..");

}
