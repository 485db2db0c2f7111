package cn.shizhao.rules.internal;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * A rule base compiled once, when first used. Safe to share between threads.
 */
final class LazyBase {

	private final Supplier<String> drl;

	private volatile @Nullable KieBase base;

	LazyBase(Supplier<String> drl) {
		this.drl = drl;
	}

	KieBase get() {
		KieBase compiled = this.base;
		return (compiled != null) ? compiled : compile();
	}

	private synchronized KieBase compile() {
		KieBase compiled = this.base;
		if (compiled == null) {
			compiled = RuleCompiler.compile(this.drl.get());
			this.base = compiled;
		}
		return compiled;
	}

}
