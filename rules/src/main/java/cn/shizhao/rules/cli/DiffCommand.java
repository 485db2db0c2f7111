package cn.shizhao.rules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import cn.shizhao.rules.BookChange;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.Selection;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Workbooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows what changed between two versions of a workbook and whom it touches.
 */
@Command(name = "diff", header = "比较两个版本的工作簿，看改了什么、影响谁", description = { "没有事实文件时只列出改动的格子。",
		"计分工作簿加事实文件：列出谁的总分变了；再加 --category，列出谁进、谁出和入选线的差距。", "评选工作簿要同时给事实文件和 --category。" })
class DiffCommand implements Callable<Integer> {

	@Mixin
	private HelpOption help;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "OLD.xlsx", description = "旧的工作簿")
	private Path old;

	@Parameters(index = "1", paramLabel = "NEW.xlsx", description = "新的工作簿")
	private Path now;

	@Parameters(index = "2", arity = "0..1", paramLabel = "FACTS.csv", description = "用来试算的事实文件")
	private @Nullable Path facts;

	@Option(names = "--category", paramLabel = "CATEGORY", converter = AwardConverter.class,
			description = { "季度标兵、优秀科室或十佳标兵，", "也可写 quarterly-exemplar、excellent-section、annual-exemplar" })
	private @Nullable Award award;

	@Option(names = "--index", paramLabel = "INDEX.xlsx", description = "比较评选工作簿时，先用这本计分工作簿算出指数")
	private @Nullable Path index;

	@Option(names = "--selection", paramLabel = "SELECT.xlsx", description = "比较计分工作簿时，用这本评选工作簿看谁进谁出；不写就用随程序提供的")
	private @Nullable Path selection;

	@Override
	public Integer call() throws BookException, IOException {
		Class<?> book = Workbooks.book(Inputs.bytes(this.now));
		if (book == SelectionBook.class) {
			compareSelections();
		}
		else if (book == IndexBook.class) {
			compareIndices();
		}
		else {
			Inputs.check(this.old);
			Inputs.check(this.now);
			printChanges();
		}
		return 0;
	}

	private void compareIndices() throws BookException, IOException {
		IndexBook before = Inputs.book(this.old, Workbooks::draftIndex, this.spec);
		IndexBook after = Inputs.book(this.now, Workbooks::draftIndex, this.spec);
		printChanges();
		if (this.facts == null) {
			return;
		}
		Candidates old = new Candidates(this.facts, this.spec);
		Candidates now = new Candidates(this.facts, this.spec);
		Effects effects = new Effects(this.spec.commandLine().getOut());
		effects.scores(old.facts(), old.score(before), now.score(after));
		if (this.award != null) {
			SelectionBook rules = selectionBook();
			effects.selection(run(old, rules), run(now, rules));
		}
	}

	private SelectionBook selectionBook() throws BookException {
		BookKind shipped = BookKind.EXEMPLAR_SELECTION;
		return (this.selection != null) ? Inputs.book(this.selection, Workbooks::draftSelection, this.spec)
				: Workbooks.selection(shipped.shipped(), shipped.file()).book();
	}

	private void compareSelections() throws BookException, IOException {
		SelectionBook before = Inputs.book(this.old, Workbooks::draftSelection, this.spec);
		SelectionBook after = Inputs.book(this.now, Workbooks::draftSelection, this.spec);
		printChanges();
		if (this.facts == null) {
			return;
		}
		if (this.award == null) {
			throw new ParameterException(this.spec.commandLine(), "比较评选工作簿并给了事实文件时，要用 --category 写明评选类别");
		}
		Candidates candidates = new Candidates(this.facts, this.spec);
		if (this.index != null) {
			candidates.score(Inputs.book(this.index, Workbooks::draftIndex, this.spec));
		}
		new Effects(this.spec.commandLine().getOut()).selection(run(candidates, before), run(candidates, after));
	}

	private Effects.Run run(Candidates candidates, SelectionBook rules) throws BookException {
		Selection selected = candidates.select(rules, this.award, List.of());
		return new Effects.Run(candidates.facts(), selected, rules.ranking().get(this.award));
	}

	private void printChanges() throws BookException {
		PrintWriter out = this.spec.commandLine().getOut();
		List<BookChange> changes = Workbooks.diff(Inputs.bytes(this.old), Inputs.bytes(this.now),
				Inputs.name(this.now));
		out.println(changes.isEmpty() ? "内容相同" : "改动 " + changes.size() + " 处");
		changes.forEach(out::println);
	}

}
