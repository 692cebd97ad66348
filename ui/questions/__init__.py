"""The wizard: the rail, one theme per page, the help, and each step's own result."""

from ui.questions.screen import QuestionsScreen

__all__ = ["QuestionsScreen"]
